CREATE TABLE "adoption_correction" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"adoption_id" uuid NOT NULL,
	"decided_on" date NOT NULL,
	"in_use_from" date,
	"stopped_on" date,
	"reason" text NOT NULL,
	"corrected_by" uuid NOT NULL,
	"corrected_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "correction_says_why" CHECK (reason <> '')
);
--> statement-breakpoint
DROP VIEW "public"."follow_up";--> statement-breakpoint
ALTER TABLE "adoption_correction" ADD CONSTRAINT "adoption_correction_adoption_id_adoption_id_fk" FOREIGN KEY ("adoption_id") REFERENCES "public"."adoption"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_correction" ADD CONSTRAINT "adoption_correction_corrected_by_person_id_fk" FOREIGN KEY ("corrected_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "adoption_correction_adoption_id_corrected_at_index" ON "adoption_correction" USING btree ("adoption_id","corrected_at");--> statement-breakpoint
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
      and (follow_up_answer.answered_at at time zone 'Europe/London')::date >= asked.due_on
    order by follow_up_answer.answered_at desc, follow_up_answer.id desc
    limit 1
  ) as latest on true);--> statement-breakpoint
-- The days as they stood stay.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON adoption_correction FOR EACH ROW EXECUTE FUNCTION refuse_change();
