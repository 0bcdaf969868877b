-- What happened, what was observed, what was signed and what was published is never changed or removed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON activity FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON activity FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON activity_anchor FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON observation FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON finding_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON deviation FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- A locked plan stays as it was locked.
CREATE FUNCTION refuse_unlocking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.lock_hash IS NOT NULL AND (NEW.lock_hash IS DISTINCT FROM OLD.lock_hash
    OR NEW.locked_plan IS DISTINCT FROM OLD.locked_plan OR NEW.locked_at IS DISTINCT FROM OLD.locked_at) THEN
    RAISE EXCEPTION 'a locked plan cannot change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER locked_plan BEFORE UPDATE ON evaluation FOR EACH ROW EXECUTE FUNCTION refuse_unlocking();
