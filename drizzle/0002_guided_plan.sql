ALTER TABLE "evaluation" ALTER COLUMN "design" SET DEFAULT 'after_only';--> statement-breakpoint
ALTER TABLE "evaluation" ALTER COLUMN "comparator" SET DEFAULT '';--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "logic_model" jsonb DEFAULT '{"inputs":[],"activities":[],"outputs":[],"outcomes":[],"assumptions":[]}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "is_design_chosen" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "selected_on_baseline" boolean;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "subgroups" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "no_subgroups_reason" text;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "expected_per_week" double precision;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "recruitment_weeks" integer;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "size_assumptions" jsonb;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "budget_holder" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evaluation" ADD COLUMN "route_to_buy" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "library_key" text;--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "measure" ADD COLUMN "licence" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "evaluation" SET "is_design_chosen" = true;--> statement-breakpoint
UPDATE "evaluation" SET "budget_holder" = "pilot"."budget_holder" FROM "pilot" WHERE "pilot"."id" = "evaluation"."pilot_id" AND "pilot"."budget_holder" IS NOT NULL;--> statement-breakpoint
-- A pilot without a plan keeps the name where its party reads it: at the gate that asks for it.
UPDATE "gate" SET "evidence" = concat_ws(' ', nullif("gate"."evidence", ''), 'Budget holder: ' || "pilot"."budget_holder" || '.') FROM "pilot" WHERE "pilot"."id" = "gate"."pilot_id" AND "gate"."kind" = 'thresholds' AND "pilot"."budget_holder" <> '' AND NOT EXISTS (SELECT 1 FROM "evaluation" WHERE "evaluation"."pilot_id" = "pilot"."id");--> statement-breakpoint
ALTER TABLE "pilot" DROP COLUMN "budget_holder";--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "locked_design_is_chosen" CHECK (status = 'draft' or is_design_chosen);--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "recruits_somebody" CHECK (expected_per_week > 0);--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "recruits_for_some_weeks" CHECK (recruitment_weeks between 1 and 520);--> statement-breakpoint
-- A locked plan stays as it was locked, and so does everything that was locked with it.
CREATE OR REPLACE FUNCTION refuse_unlocking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.lock_hash IS NOT NULL AND (
    NEW.lock_hash IS DISTINCT FROM OLD.lock_hash
    OR NEW.locked_plan IS DISTINCT FROM OLD.locked_plan
    OR NEW.locked_at IS DISTINCT FROM OLD.locked_at
    OR (NEW.question, NEW.logic_model, NEW.design, NEW.is_design_chosen, NEW.comparator, NEW.selected_on_baseline, NEW.subgroups,
        NEW.no_subgroups_reason, NEW.planned_sample_size, NEW.expected_per_week, NEW.recruitment_weeks,
        NEW.size_assumptions, NEW.scale_if, NEW.adapt_if, NEW.stop_if, NEW.budget_holder, NEW.route_to_buy,
        NEW.public_source_url)
      IS DISTINCT FROM
       (OLD.question, OLD.logic_model, OLD.design, OLD.is_design_chosen, OLD.comparator, OLD.selected_on_baseline, OLD.subgroups,
        OLD.no_subgroups_reason, OLD.planned_sample_size, OLD.expected_per_week, OLD.recruitment_weeks,
        OLD.size_assumptions, OLD.scale_if, OLD.adapt_if, OLD.stop_if, OLD.budget_holder, OLD.route_to_buy,
        OLD.public_source_url)) THEN
    RAISE EXCEPTION 'a locked plan cannot change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_measure_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM evaluation
    WHERE id IN (OLD.evaluation_id, NEW.evaluation_id) AND lock_hash IS NOT NULL) THEN
    RAISE EXCEPTION 'a locked plan cannot change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER locked_plan BEFORE INSERT OR UPDATE OR DELETE ON measure FOR EACH ROW EXECUTE FUNCTION refuse_measure_change();
