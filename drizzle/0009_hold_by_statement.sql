ALTER TABLE "observation" DROP CONSTRAINT "observation_measure_id_measure_id_fk";
--> statement-breakpoint
ALTER TABLE "observation" DROP CONSTRAINT "observation_site_id_pilot_site_id_fk";
--> statement-breakpoint
ALTER TABLE "observation" DROP CONSTRAINT "observation_import_id_observation_import_id_fk";
--> statement-breakpoint
ALTER TABLE "observation" DROP CONSTRAINT "observation_recorded_by_person_id_fk";

--> statement-breakpoint
-- A foreign key asks once for each row; these ask once for each statement, with the same locks and the same refusal.
CREATE FUNCTION hold_references() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named bigint;
  held bigint;
BEGIN
  EXECUTE format('SELECT count(DISTINCT %I) FROM added', TG_ARGV[0]) INTO named;
  EXECUTE format(
    'SELECT count(*) FROM (SELECT 1 FROM %I WHERE id IN (SELECT DISTINCT %I FROM added) FOR KEY SHARE) AS there',
    TG_ARGV[1], TG_ARGV[0]) INTO held;
  IF held < named THEN
    RAISE EXCEPTION '%.% names a row of % that is not there', TG_TABLE_NAME, TG_ARGV[0], TG_ARGV[1]
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER hold_measure AFTER INSERT ON observation REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION hold_references('measure_id', 'measure');
--> statement-breakpoint
CREATE TRIGGER hold_site AFTER INSERT ON observation REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION hold_references('site_id', 'pilot_site');
--> statement-breakpoint
CREATE TRIGGER hold_import AFTER INSERT ON observation REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION hold_references('import_id', 'observation_import');
--> statement-breakpoint
CREATE TRIGGER hold_recorder AFTER INSERT ON observation REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION hold_references('recorded_by', 'person');
--> statement-breakpoint
-- A correction is of a row that is there, and of the same cell.
CREATE FUNCTION hold_corrected() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM added LEFT JOIN observation AS original ON original.id = added.corrects_id
      AND (original.measure_id, original.site_id, original.arm, original.period_start, original.period_end, original.subgroup)
        = (added.measure_id, added.site_id, added.arm, added.period_start, added.period_end, added.subgroup)
    WHERE added.corrects_id IS NOT NULL AND original.id IS NULL) THEN
    RAISE EXCEPTION 'a correction names no observation of its cell' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER hold_corrected AFTER INSERT ON observation REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION hold_corrected();
--> statement-breakpoint
-- After the removal, so that rows that came in while it waited are seen. The original of a correction is of the same measure and site.
CREATE FUNCTION keep_referenced() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_named boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM removed JOIN observation ON observation.%I = removed.id AND %s)',
    TG_ARGV[0], TG_ARGV[1]) INTO is_named;
  IF is_named THEN
    RAISE EXCEPTION 'observations still name this row of %', TG_TABLE_NAME USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_observed AFTER DELETE ON measure REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_referenced('measure_id', 'corrects_id IS NULL');
--> statement-breakpoint
CREATE TRIGGER keep_observed AFTER DELETE ON pilot_site REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_referenced('site_id', 'true');
--> statement-breakpoint
CREATE TRIGGER keep_observed AFTER DELETE ON observation_import REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_referenced('import_id', 'true');
--> statement-breakpoint
CREATE TRIGGER keep_observed AFTER DELETE ON person REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_referenced('recorded_by', 'true');
--> statement-breakpoint
CREATE TRIGGER id_stays BEFORE UPDATE OF id ON measure FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER id_stays BEFORE UPDATE OF id ON pilot_site FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER id_stays BEFORE UPDATE OF id ON observation_import FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER id_stays BEFORE UPDATE OF id ON person FOR EACH ROW WHEN (OLD.id <> NEW.id) EXECUTE FUNCTION refuse_change();
