CREATE TABLE "economic_case" (
	"evaluation_id" uuid PRIMARY KEY NOT NULL,
	"perspective" text NOT NULL,
	"people" integer,
	"cost_control" double precision,
	"cost_control_error" double precision,
	"cost_new" double precision,
	"cost_new_error" double precision,
	"utility_control" double precision,
	"utility_control_error" double precision,
	"utility_new" double precision,
	"utility_new_error" double precision,
	"years" double precision,
	"qaly_source" text DEFAULT '' NOT NULL,
	"seed" integer NOT NULL,
	CONSTRAINT "case_people_in_range" CHECK (people > 0 and years > 0),
	CONSTRAINT "case_qalys_whole_or_absent" CHECK (num_nonnulls(cost_control, cost_control_error, cost_new, cost_new_error, utility_control,
        utility_control_error, utility_new, utility_new_error, years) in (0, 9))
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"side" text NOT NULL,
	"organisation" text NOT NULL,
	"what" text NOT NULL,
	"sector" text NOT NULL,
	"is_cash" boolean NOT NULL,
	"year" integer NOT NULL,
	"amount_pence" bigint NOT NULL,
	"low_pence" bigint,
	"high_pence" bigint,
	"price_year" integer NOT NULL,
	"source" text NOT NULL,
	"source_url" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_amount_in_range" CHECK (amount_pence between 0 and 100000000000),
	CONSTRAINT "ledger_year_in_range" CHECK (year between 1 and 30 and price_year between 1990 and 2100),
	CONSTRAINT "ledger_range_holds_amount" CHECK ((low_pence is null) = (high_pence is null)
      and (low_pence is null or (low_pence >= 0 and amount_pence between low_pence and high_pence))),
	CONSTRAINT "ledger_health_is_not_cash" CHECK (not is_cash or sector not in ('productivity', 'health_value'))
);
--> statement-breakpoint
CREATE TABLE "scale_up" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"claim" text NOT NULL,
	"unit" text NOT NULL,
	"target" double precision,
	"note" text DEFAULT '' NOT NULL,
	"seed" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "target_above_nothing" CHECK (target > 0)
);
--> statement-breakpoint
CREATE TABLE "scale_up_link" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"scale_up_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"shape" text NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"value" double precision NOT NULL,
	"low" double precision,
	"high" double precision,
	"standing" text NOT NULL,
	"possible_value" double precision,
	"source" text NOT NULL,
	"source_url" text,
	CONSTRAINT "link_range_holds_value" CHECK ((low is null) = (high is null) and (low is null or value between low and high)),
	CONSTRAINT "link_not_negative" CHECK (value >= 0 and coalesce(low, 0) >= 0 and coalesce(possible_value, 0) >= 0),
	CONSTRAINT "share_within_one" CHECK (shape = 'amount' or (value <= 1 and coalesce(high, 0) <= 1 and coalesce(possible_value, 0) <= 1))
);
--> statement-breakpoint
CREATE TABLE "site_profile" (
	"site_id" uuid PRIMARY KEY NOT NULL,
	"people_served" integer,
	"older_percent" double precision,
	"deprived_percent" double precision,
	"online_percent" double precision,
	"roles" text[] DEFAULT '{}' NOT NULL,
	"system" text,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "percents_in_range" CHECK (coalesce(older_percent, 0) between 0 and 100 and coalesce(deprived_percent, 0) between 0 and 100
        and coalesce(online_percent, 0) between 0 and 100 and people_served > 0)
);
--> statement-breakpoint
CREATE TABLE "workforce_change" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"organisation" text NOT NULL,
	"task" text NOT NULL,
	"minutes_before" double precision,
	"minutes_after" double precision,
	"times_per_month" double precision NOT NULL,
	"training_hours" double precision DEFAULT 0 NOT NULL,
	"basis" text NOT NULL,
	"used_for" text DEFAULT '' NOT NULL,
	"acceptable_count" integer,
	"asked_count" integer,
	"source" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "some_minutes" CHECK (num_nonnulls(minutes_before, minutes_after) >= 1),
	CONSTRAINT "times_not_negative" CHECK (coalesce(minutes_before, 0) >= 0 and coalesce(minutes_after, 0) >= 0 and times_per_month > 0 and training_hours >= 0),
	CONSTRAINT "acceptable_within_asked" CHECK ((acceptable_count is null) = (asked_count is null)
        and (asked_count is null or (asked_count > 0 and acceptable_count between 0 and asked_count)))
);
--> statement-breakpoint
ALTER TABLE "economic_case" ADD CONSTRAINT "economic_case_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scale_up" ADD CONSTRAINT "scale_up_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scale_up_link" ADD CONSTRAINT "scale_up_link_scale_up_id_scale_up_id_fk" FOREIGN KEY ("scale_up_id") REFERENCES "public"."scale_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_profile" ADD CONSTRAINT "site_profile_site_id_pilot_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."pilot_site"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workforce_change" ADD CONSTRAINT "workforce_change_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_entry_evaluation_id_created_at_index" ON "ledger_entry" USING btree ("evaluation_id","created_at");--> statement-breakpoint
CREATE INDEX "scale_up_evaluation_id_created_at_index" ON "scale_up" USING btree ("evaluation_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "scale_up_link_scale_up_id_position_index" ON "scale_up_link" USING btree ("scale_up_id","position");--> statement-breakpoint
CREATE INDEX "workforce_change_evaluation_id_created_at_index" ON "workforce_change" USING btree ("evaluation_id","created_at");