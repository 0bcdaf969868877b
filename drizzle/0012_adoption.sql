CREATE TABLE "adoption" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pilot_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"site_id" uuid,
	"other_site" text,
	"organisation_id" uuid NOT NULL,
	"status" text DEFAULT 'considering' NOT NULL,
	"status_changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text,
	"adaptations" text DEFAULT '' NOT NULL,
	"decided_on" date,
	"decided_by" uuid,
	"in_use_from" date,
	"stopped_on" date,
	"reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "adoption_at_one_site" CHECK (num_nonnulls(site_id, other_site) = 1),
	CONSTRAINT "adoption_decided" CHECK (status = 'considering' or (decided_on is not null and decided_by is not null)),
	CONSTRAINT "agreed_has_kind" CHECK (status in ('considering', 'not_now') or kind is not null),
	CONSTRAINT "adapted_says_how" CHECK (kind is distinct from 'adapt' or adaptations <> ''),
	CONSTRAINT "no_has_reason" CHECK (status not in ('not_now', 'stopped') or coalesce(reason, '') <> ''),
	CONSTRAINT "in_use_has_day" CHECK (status <> 'in_use' or in_use_from is not null),
	CONSTRAINT "stopped_has_day" CHECK ((status = 'stopped') = (stopped_on is not null)),
	CONSTRAINT "adoption_days_in_order" CHECK (in_use_from >= decided_on and stopped_on >= coalesce(in_use_from, decided_on))
);
--> statement-breakpoint
CREATE TABLE "follow_up_answer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"adoption_id" uuid NOT NULL,
	"months" integer NOT NULL,
	"answer" text NOT NULL,
	"users" integer,
	"note" text DEFAULT '' NOT NULL,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "asked_at_known_months" CHECK (months in (3, 6, 12)),
	CONSTRAINT "users_not_negative" CHECK (users >= 0),
	CONSTRAINT "not_in_use_says_why" CHECK (answer <> 'no' or note <> '')
);
--> statement-breakpoint
ALTER TABLE "pilot_site" ADD CONSTRAINT "site_of_pilot" UNIQUE("id","pilot_id");--> statement-breakpoint
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_product_of_pilot" FOREIGN KEY ("pilot_id","product_id") REFERENCES "public"."pilot_product"("pilot_id","product_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption" ADD CONSTRAINT "adoption_site_of_pilot" FOREIGN KEY ("site_id","pilot_id") REFERENCES "public"."pilot_site"("id","pilot_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_answer" ADD CONSTRAINT "follow_up_answer_adoption_id_adoption_id_fk" FOREIGN KEY ("adoption_id") REFERENCES "public"."adoption"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_answer" ADD CONSTRAINT "follow_up_answer_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_adoption_per_site" ON "adoption" USING btree ("product_id","site_id") WHERE status not in ('not_now', 'stopped');--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_adoption_elsewhere" ON "adoption" USING btree ("product_id","organisation_id",lower(other_site)) WHERE status not in ('not_now', 'stopped') and other_site is not null;--> statement-breakpoint
CREATE INDEX "adoption_list" ON "adoption" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "adoption_organisation_id_created_at_id_index" ON "adoption" USING btree ("organisation_id","created_at","id");--> statement-breakpoint
CREATE INDEX "adoption_product_id_created_at_id_index" ON "adoption" USING btree ("product_id","created_at","id");--> statement-breakpoint
CREATE INDEX "adoption_pilot_id_created_at_index" ON "adoption" USING btree ("pilot_id","created_at");--> statement-breakpoint
CREATE INDEX "adoption_site_id_index" ON "adoption" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "adoption_in_use" ON "adoption" USING btree ("in_use_from") WHERE status = 'in_use';--> statement-breakpoint
CREATE INDEX "follow_up_answer_list" ON "follow_up_answer" USING btree ("adoption_id","months","answered_at","id");--> statement-breakpoint
CREATE VIEW "public"."follow_up" AS (
  select asked.adoption_id, asked.pilot_id, asked.product_id, asked.months, asked.due_on, asked.stopped_on,
    case when asked.stopped_on < asked.due_on then false else latest.answer <> 'no' end as is_in_use,
    coalesce(latest.answer = 'in_part' and (asked.stopped_on < asked.due_on) is not true, false) as is_in_part
  from (
    select adoption.id as adoption_id, adoption.pilot_id, adoption.product_id, adoption.stopped_on, asking.months,
      (adoption.in_use_from + make_interval(months => asking.months))::date as due_on
    from adoption cross join (values (3), (6), (12)) as asking (months)
    where adoption.in_use_from is not null
  ) as asked
  left join lateral (
    select follow_up_answer.answer from follow_up_answer
    where follow_up_answer.adoption_id = asked.adoption_id and follow_up_answer.months = asked.months
    order by follow_up_answer.answered_at desc, follow_up_answer.id desc
    limit 1
  ) as latest on true);--> statement-breakpoint
-- An answer stays; a better one is added beside it.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON follow_up_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();
