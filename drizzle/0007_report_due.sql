ALTER TABLE "evaluation" ADD COLUMN "report_due_on" date;--> statement-breakpoint
-- Plans that were locked before: eight weeks, which are 40 working days, after the planned end, or a year after the lock.
UPDATE "evaluation" SET "report_due_on" = greatest(coalesce("pilot"."ends_on", ("evaluation"."locked_at" + interval '52 weeks')::date), "evaluation"."locked_at"::date) + 56 FROM "pilot" WHERE "pilot"."id" = "evaluation"."pilot_id" AND "evaluation"."status" <> 'draft';--> statement-breakpoint
CREATE INDEX "evaluation_registry" ON "evaluation" USING btree ("locked_at","id") WHERE status <> 'draft';--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "locked_has_report_due" CHECK (status = 'draft' or report_due_on is not null);
--> statement-breakpoint
-- The day a result is due is fixed with the lock.
CREATE FUNCTION keep_report_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'draft' AND NEW.report_due_on IS DISTINCT FROM OLD.report_due_on THEN
    RAISE EXCEPTION 'the day a result is due cannot change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER report_due BEFORE UPDATE ON evaluation FOR EACH ROW EXECUTE FUNCTION keep_report_due();
