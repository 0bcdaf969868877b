CREATE TABLE "observation_import" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"status" text DEFAULT 'checked' NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"row_count" integer NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"staged" "bytea",
	"sample" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"recorded_at" timestamp (3) with time zone,
	CONSTRAINT "recorded_has_time" CHECK ((status = 'recorded') = (recorded_at is not null))
);
--> statement-breakpoint
DROP INDEX "corrected_once";--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "collect_every" text;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "collect_from" date;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "collect_until" date;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "findings_hash" text;--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "reach_step" text;--> statement-breakpoint
ALTER TABLE "observation" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "cycle" ADD COLUMN "measure_id" uuid;--> statement-breakpoint
ALTER TABLE "cycle" ADD COLUMN "predicted_direction" text;--> statement-breakpoint
ALTER TABLE "cycle" ADD COLUMN "predicted_value" double precision;--> statement-breakpoint
ALTER TABLE "cycle" ADD COLUMN "begun_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cycle" ADD COLUMN "studied_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "observation_import" ADD CONSTRAINT "observation_import_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_import" ADD CONSTRAINT "observation_import_sent_by_person_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "observation_import_evaluation_id_sent_at_index" ON "observation_import" USING btree ("evaluation_id","sent_at");--> statement-breakpoint
CREATE INDEX "imports_to_forget" ON "observation_import" USING btree ("sent_at") WHERE staged is not null;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_import_id_observation_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."observation_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evaluation_scheduled" ON "evaluation" USING btree ("collect_until") WHERE collect_every is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_measure_per_reach_step" ON "measure" USING btree ("evaluation_id","reach_step");--> statement-breakpoint
CREATE INDEX "observation_corrections" ON "observation" USING btree ("measure_id","corrects_id") WHERE corrects_id is not null;--> statement-breakpoint
CREATE INDEX "cycles_of_measure" ON "cycle" USING btree ("measure_id");--> statement-breakpoint
CREATE UNIQUE INDEX "corrected_once" ON "observation" USING btree ("corrects_id") WHERE corrects_id is not null;--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "whole_schedule" CHECK (num_nonnulls(collect_every, collect_from, collect_until) in (0, 3));--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "schedule_in_order" CHECK (collect_until > collect_from);--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "reach_is_counted" CHECK (reach_step is null or kind = 'count');--> statement-breakpoint
-- Rows that were recorded before can no longer be put right, so the next two hold for new ones.
ALTER TABLE "observation" ADD CONSTRAINT "period_is_over" CHECK (period_end <= (recorded_at at time zone 'Europe/London')::date) NOT VALID;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "no_figure_below_nothing" CHECK (least(numerator, denominator, sample_size, standard_deviation, events, exposure, value) >= 0) NOT VALID;--> statement-breakpoint
ALTER TABLE "cycle" ADD CONSTRAINT "prediction_is_whole" CHECK ((measure_id is null) = (predicted_direction is null));--> statement-breakpoint
-- The tables of a pilot do not know those of its evaluation, so this one is written here.
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_measure_id_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measure"("id");
--> statement-breakpoint
-- What was recorded keeps where it came from.
CREATE FUNCTION keep_provenance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'recorded' THEN
    RAISE EXCEPTION 'a recorded import cannot change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_provenance BEFORE UPDATE OR DELETE ON observation_import FOR EACH ROW EXECUTE FUNCTION keep_provenance();
--> statement-breakpoint
UPDATE "evaluation" SET "findings_hash" = (
  SELECT "hash" FROM "signature" WHERE "evaluation_id" = "evaluation"."id" AND "what" = 'findings' AND "role" = 'evaluator'
  ORDER BY "signed_at" DESC LIMIT 1) WHERE "submitted_at" IS NOT NULL;
