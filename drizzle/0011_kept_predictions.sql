-- Until now only the activity told when a cycle was begun and studied.
UPDATE "cycle" SET "begun_at" = coalesce((
  SELECT min("at") FROM "activity" WHERE "thing" = 'pilot' AND "thing_id" = "pilot_id"
    AND "kind" = 'pilot.cycle-begun' AND "detail"->>'cycleId' = "cycle"."id"::text), "created_at")
WHERE "status" <> 'planned' AND "begun_at" IS NULL;
--> statement-breakpoint
UPDATE "cycle" SET "studied_at" = coalesce((
  SELECT min("at") FROM "activity" WHERE "thing" = 'pilot' AND "thing_id" = "pilot_id"
    AND "kind" = 'pilot.cycle-studied' AND "detail"->>'cycleId' = "cycle"."id"::text), "begun_at")
WHERE "status" NOT IN ('planned', 'doing') AND "studied_at" IS NULL;
--> statement-breakpoint
ALTER TABLE "cycle" ADD CONSTRAINT "value_lies_ahead" CHECK (predicted_value is null or predicted_direction in ('rise', 'fall'));--> statement-breakpoint
ALTER TABLE "cycle" ADD CONSTRAINT "begun_has_time" CHECK ((status = 'planned') = (begun_at is null));--> statement-breakpoint
ALTER TABLE "cycle" ADD CONSTRAINT "studied_has_time" CHECK ((status in ('planned', 'doing')) = (studied_at is null));--> statement-breakpoint
-- A prediction is written before the doing, so from then on it stays as it was written.
CREATE FUNCTION keep_prediction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'planned' AND (NEW.status = 'planned' OR
    (NEW.aim, NEW.prediction, NEW.plan, NEW.measure_id, NEW.predicted_direction, NEW.predicted_value, NEW.begun_at)
    IS DISTINCT FROM
    (OLD.aim, OLD.prediction, OLD.plan, OLD.measure_id, OLD.predicted_direction, OLD.predicted_value, OLD.begun_at)) THEN
    RAISE EXCEPTION 'the prediction of a cycle that has begun cannot change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER kept_prediction BEFORE UPDATE ON cycle FOR EACH ROW EXECUTE FUNCTION keep_prediction();
--> statement-breakpoint
CREATE FUNCTION predict_own_measure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.measure_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM measure JOIN evaluation ON evaluation.id = measure.evaluation_id
    WHERE measure.id = NEW.measure_id AND evaluation.pilot_id = NEW.pilot_id) THEN
    RAISE EXCEPTION 'a cycle predicts a measure of its own pilot' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER own_measure BEFORE INSERT OR UPDATE OF measure_id ON cycle FOR EACH ROW EXECUTE FUNCTION predict_own_measure();
