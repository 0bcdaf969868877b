ALTER TABLE "finding_version" ADD COLUMN "answers_hash" text;--> statement-breakpoint
ALTER TABLE "finding_version" ADD COLUMN "answers_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "finding_version" ADD COLUMN "asked" jsonb;--> statement-breakpoint
ALTER TABLE "finding_version" ADD CONSTRAINT "whole_time_to_answer" CHECK (num_nonnulls(answers_hash, answers_until, asked) in (0, 3));--> statement-breakpoint
ALTER TABLE "finding_version" ADD CONSTRAINT "first_version_was_answered" CHECK (kind <> 'published' or answers_until is null);--> statement-breakpoint
ALTER TABLE "finding_version" ADD CONSTRAINT "time_to_answer_follows" CHECK (answers_until > published_at);--> statement-breakpoint
-- Versions that came after the first before there was time to answer them stay as they are.
ALTER TABLE "finding_version" ADD CONSTRAINT "later_version_can_be_answered" CHECK (kind = 'published' or answers_until is not null) NOT VALID;
