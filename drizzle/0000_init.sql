CREATE TABLE "activity" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "activity_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thing" text NOT NULL,
	"thing_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"kind" text NOT NULL,
	"actor_id" uuid,
	"organisation_id" uuid,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "sequence_from_one" CHECK (sequence >= 1)
);
--> statement-breakpoint
CREATE TABLE "activity_anchor" (
	"number" integer PRIMARY KEY NOT NULL,
	"heads" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_head" (
	"thing" text NOT NULL,
	"thing_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"hash" text NOT NULL,
	"anchored" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "activity_head_thing_thing_id_pk" PRIMARY KEY("thing","thing_id")
);
--> statement-breakpoint
CREATE TABLE "challenge_fit" (
	"challenge_id" uuid PRIMARY KEY NOT NULL,
	"verdict" text NOT NULL,
	"likelihood" double precision NOT NULL,
	"unmet" text[] NOT NULL,
	"combination" jsonb,
	"basis" text NOT NULL,
	"engine_version" integer NOT NULL,
	"judged_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "addendum" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"challenge_id" uuid NOT NULL,
	"body" text NOT NULL,
	"new_closes_at" timestamp (3) with time zone,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "challenge" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"status_reason" text,
	"status_changed_at" timestamp (3) with time zone,
	"title" text NOT NULL,
	"problem" text NOT NULL,
	"who_has_it" text DEFAULT '' NOT NULL,
	"population_size" integer,
	"what_better_looks_like" text DEFAULT '' NOT NULL,
	"pathway_today" text DEFAULT '' NOT NULL,
	"needs" text[] DEFAULT '{}' NOT NULL,
	"settings" text[] DEFAULT '{}' NOT NULL,
	"populations" text[] DEFAULT '{}' NOT NULL,
	"places" text[] DEFAULT '{}' NOT NULL,
	"baselines" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"outcomes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"budget_pounds" integer,
	"after_pilot" text DEFAULT '' NOT NULL,
	"source_urls" text[] DEFAULT '{}' NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"opens_at" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	"closes_at" timestamp (3) with time zone,
	"is_standing" boolean DEFAULT false NOT NULL,
	"created_by" uuid,
	"awaiting_confirmation" boolean DEFAULT false NOT NULL,
	"hidden_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', problem), 'B') || setweight(to_tsvector('english', who_has_it || ' ' || what_better_looks_like || ' ' || pathway_today), 'C')) STORED,
	CONSTRAINT "challenge_slug_unique" UNIQUE("slug"),
	CONSTRAINT "closes_after_opening" CHECK (closes_at is null or opens_at is null or closes_at > opens_at),
	CONSTRAINT "standing_never_closes" CHECK (not (is_standing and closes_at is not null)),
	CONSTRAINT "population_is_positive" CHECK (population_size is null or population_size > 0),
	CONSTRAINT "budget_is_positive" CHECK (budget_pounds is null or budget_pounds >= 0)
);
--> statement-breakpoint
CREATE TABLE "clarification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"challenge_id" uuid NOT NULL,
	"question" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "must_have" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"challenge_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"is_essential" boolean DEFAULT true NOT NULL,
	"weight" integer DEFAULT 0 NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "weight_range" CHECK (weight between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "watch" (
	"challenge_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "watch_challenge_id_person_id_pk" PRIMARY KEY("challenge_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "chosen_pilot" (
	"challenge_id" uuid NOT NULL,
	"pilot_id" uuid NOT NULL,
	CONSTRAINT "chosen_pilot_challenge_id_pilot_id_pk" PRIMARY KEY("challenge_id","pilot_id")
);
--> statement-breakpoint
CREATE TABLE "digest" (
	"person_id" uuid NOT NULL,
	"week" date NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "digest_person_id_week_pk" PRIMARY KEY("person_id","week")
);
--> statement-breakpoint
CREATE TABLE "told_suggestion" (
	"person_id" uuid NOT NULL,
	"week" date NOT NULL,
	"challenge_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	CONSTRAINT "told_suggestion_person_id_challenge_id_product_id_pk" PRIMARY KEY("person_id","challenge_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"product_id" uuid,
	"match_id" uuid,
	"pilot_id" uuid,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"audience" text DEFAULT 'match' NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "document_storageKey_unique" UNIQUE("storage_key"),
	CONSTRAINT "document_of_one_thing" CHECK (num_nonnulls(product_id, match_id, pilot_id) = 1),
	CONSTRAINT "size_range" CHECK (size between 1 and 26214400)
);
--> statement-breakpoint
CREATE TABLE "deviation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"description" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"pilot_id" uuid NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"status_reason" text,
	"title" text NOT NULL,
	"question" text NOT NULL,
	"design" text NOT NULL,
	"comparator" text NOT NULL,
	"planned_sample_size" integer,
	"scale_if" text DEFAULT '' NOT NULL,
	"adapt_if" text DEFAULT '' NOT NULL,
	"stop_if" text DEFAULT '' NOT NULL,
	"lock_hash" text,
	"locked_plan" jsonb,
	"locked_at" timestamp (3) with time zone,
	"analysed_at" timestamp (3) with time zone,
	"findings" text DEFAULT '' NOT NULL,
	"limitations" text DEFAULT '' NOT NULL,
	"public_source_url" text,
	"submitted_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "evaluation_slug_unique" UNIQUE("slug"),
	CONSTRAINT "locked_has_hash" CHECK (status = 'draft' or (lock_hash is not null and locked_at is not null))
);
--> statement-breakpoint
CREATE TABLE "evaluation_decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"version" integer NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"product_id" uuid NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"measure_name" text NOT NULL,
	"is_primary" boolean NOT NULL,
	"verdict" text NOT NULL,
	"design" text NOT NULL,
	"sentence" text NOT NULL,
	"figure" text NOT NULL,
	"sample_size" integer,
	"settings" text[] DEFAULT '{}' NOT NULL,
	"retracted_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "finding_version" (
	"evaluation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "finding_version_evaluation_id_number_pk" PRIMARY KEY("evaluation_id","number")
);
--> statement-breakpoint
CREATE TABLE "measure" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"domain" text NOT NULL,
	"kind" text NOT NULL,
	"direction" text NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"case_definition" text DEFAULT '' NOT NULL,
	"baseline" double precision,
	"target" double precision,
	"minimal_important_difference" double precision,
	"is_primary" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"measure_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"arm" text NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"subgroup" text DEFAULT '' NOT NULL,
	"numerator" integer,
	"denominator" integer,
	"sample_size" integer,
	"mean" double precision,
	"standard_deviation" double precision,
	"events" integer,
	"exposure" double precision,
	"value" double precision,
	"corrects_id" uuid,
	"correction_reason" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "period_in_order" CHECK (period_end >= period_start),
	CONSTRAINT "numerator_within_denominator" CHECK (numerator is null or (denominator is not null and numerator between 0 and denominator)),
	CONSTRAINT "has_a_value" CHECK (num_nonnulls(denominator, mean, events, value) >= 1),
	CONSTRAINT "correction_has_reason" CHECK (corrects_id is null or correction_reason is not null)
);
--> statement-breakpoint
CREATE TABLE "signature" (
	"evaluation_id" uuid NOT NULL,
	"what" text NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text,
	"hash" text NOT NULL,
	"signed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "signature_evaluation_id_what_person_id_role_hash_pk" PRIMARY KEY("evaluation_id","what","person_id","role","hash"),
	CONSTRAINT "dissent_has_reason" CHECK (decision = 'signed' or reason is not null)
);
--> statement-breakpoint
CREATE TABLE "external_result" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"product_id" uuid,
	"pilot_id" uuid,
	"subject" text NOT NULL,
	"title" text NOT NULL,
	"setting" text DEFAULT '' NOT NULL,
	"design" text NOT NULL,
	"measure" text NOT NULL,
	"kind" text NOT NULL,
	"numerator" integer,
	"denominator" integer,
	"counts_note" text,
	"interval_as_for" integer,
	"estimate" double precision,
	"low" double precision,
	"high" double precision,
	"printed_interval" text,
	"comparator" text,
	"unit" text DEFAULT '' NOT NULL,
	"verdict" text DEFAULT 'descriptive' NOT NULL,
	"source_url" text NOT NULL,
	"published_on" text,
	"case_definition" text DEFAULT '' NOT NULL,
	"contradictions" text[] DEFAULT '{}' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "external_result_slug_unique" UNIQUE("slug"),
	CONSTRAINT "external_counts_in_range" CHECK (numerator is null or denominator is null or numerator between 0 and denominator)
);
--> statement-breakpoint
CREATE TABLE "extrapolation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"product_id" uuid NOT NULL,
	"claim" text NOT NULL,
	"is_chain_published" boolean NOT NULL,
	"statements" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"missing" text[] DEFAULT '{}' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"own_chain" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"own_result" text DEFAULT '' NOT NULL,
	"own_note" text DEFAULT '' NOT NULL,
	CONSTRAINT "extrapolation_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "interest" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"seeks" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"terms" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "interest_says_something" CHECK (words <> '' or terms <> '{}')
);
--> statement-breakpoint
CREATE TABLE "candidate" (
	"challenge_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"fit" double precision NOT NULL,
	"is_stale" boolean DEFAULT true NOT NULL,
	CONSTRAINT "candidate_challenge_id_product_id_pk" PRIMARY KEY("challenge_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "candidate_list" (
	"challenge_id" uuid PRIMARY KEY NOT NULL,
	"challenge_revision" integer NOT NULL,
	"snapshot" integer NOT NULL,
	"engine_version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "corpus_snapshot" (
	"number" integer PRIMARY KEY NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	"products" integer NOT NULL,
	"average_length" double precision NOT NULL,
	"frequency" jsonb NOT NULL,
	"challenges" integer NOT NULL,
	"asked" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counted_product" (
	"product_id" uuid PRIMARY KEY NOT NULL,
	"version_id" uuid,
	"snapshot" integer NOT NULL,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"features" text NOT NULL,
	"alike" jsonb NOT NULL,
	"change" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dismissal" (
	"challenge_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"side" text NOT NULL,
	"reason" text NOT NULL,
	"dismissed_by" uuid NOT NULL,
	"dismissed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dismissal_challenge_id_product_id_side_pk" PRIMARY KEY("challenge_id","product_id","side")
);
--> statement-breakpoint
CREATE TABLE "engine_weights" (
	"number" integer PRIMARY KEY NOT NULL,
	"engine_version" integer NOT NULL,
	"shares" jsonb NOT NULL,
	"decisions" integer NOT NULL,
	"quality" jsonb NOT NULL,
	"stored_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "match" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"challenge_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"status" text NOT NULL,
	"status_reason" text,
	"status_changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"broker_id" uuid,
	"requested_by" uuid,
	"requested_side" text,
	"request_sentence" text,
	"answer_due_at" timestamp (3) with time zone,
	"introduction_note" text,
	"introduced_at" timestamp (3) with time zone,
	"score" real,
	"explanation" jsonb,
	"engine_version" integer,
	"snapshot" integer,
	"version_id" uuid,
	"challenge_revision" integer,
	"basis" jsonb,
	"leader_accepted" boolean,
	"leader_reason" text,
	"leader_answered_by" uuid,
	"leader_answered_at" timestamp (3) with time zone,
	"innovator_accepted" boolean,
	"innovator_reason" text,
	"innovator_answered_by" uuid,
	"innovator_answered_at" timestamp (3) with time zone,
	"outcome" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "requested_has_side" CHECK (requested_by is null or requested_side is not null),
	CONSTRAINT "introduced_has_note" CHECK (introduced_at is null or introduction_note is not null),
	CONSTRAINT "answers_have_reasons" CHECK ((leader_accepted is null or leader_reason is not null) and (innovator_accepted is null or innovator_reason is not null))
);
--> statement-breakpoint
CREATE TABLE "match_message" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"match_id" uuid NOT NULL,
	"body" text NOT NULL,
	"document_id" uuid,
	"party" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_time" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"match_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"place" text NOT NULL,
	"party" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"accepted_by" uuid,
	"accepted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "must_have_answer" (
	"match_id" uuid NOT NULL,
	"must_have_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"is_met" boolean NOT NULL,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp (3) with time zone,
	CONSTRAINT "must_have_answer_match_id_must_have_id_pk" PRIMARY KEY("match_id","must_have_id")
);
--> statement-breakpoint
CREATE TABLE "suggestion" (
	"challenge_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"score" real NOT NULL,
	"certainty" real NOT NULL,
	"explanation" jsonb NOT NULL,
	"engine_version" integer,
	"snapshot" integer,
	"version_id" uuid,
	"challenge_revision" integer,
	"basis" jsonb,
	"computed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"unmet" jsonb GENERATED ALWAYS AS (jsonb_path_query_array(explanation, '$.mustHaves[*] ? (@.answer == "unmet" && @.isEssential == true).label')) STORED,
	CONSTRAINT "suggestion_challenge_id_product_id_pk" PRIMARY KEY("challenge_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid,
	"pilot_id" uuid,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	CONSTRAINT "invitation_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitation_to_one_thing" CHECK (num_nonnulls(organisation_id, pilot_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "join_request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"message" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	"is_accepted" boolean
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"joined_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"message_id" text NOT NULL,
	"once_key" text NOT NULL,
	"recipient" text NOT NULL,
	"person_id" uuid,
	"subject" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"href" text,
	"is_secret" boolean DEFAULT false NOT NULL,
	"topic" text,
	"status" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"queued_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"next_attempt_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "mail_messageId_unique" UNIQUE("message_id"),
	CONSTRAINT "mail_onceKey_unique" UNIQUE("once_key")
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"title" text NOT NULL,
	"href" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "notification_preference" (
	"person_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"by_email" boolean NOT NULL,
	CONSTRAINT "notification_preference_person_id_topic_pk" PRIMARY KEY("person_id","topic")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'unverified' NOT NULL,
	"status_reason" text,
	"status_changed_at" timestamp (3) with time zone,
	"place" text NOT NULL,
	"website" text,
	"email_domain" text,
	"summary" text,
	"source_url" text,
	"ods_code" text,
	"companies_house_number" text,
	"charity_number" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ods_code_format" CHECK (ods_code ~ '^[A-Z0-9]{3,10}$'),
	CONSTRAINT "companies_house_format" CHECK (companies_house_number ~ '^([0-9]{8}|[A-Z]{2}[0-9]{6})$'),
	CONSTRAINT "charity_number_format" CHECK (charity_number ~ '^(SC|NIC)?[0-9]{5,7}$')
);
--> statement-breakpoint
CREATE TABLE "account" (
	"user_id" uuid NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "account_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text,
	"email" text NOT NULL,
	"email_verified" timestamp (3) with time zone,
	"image" text,
	"current_organisation_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"suspended_at" timestamp (3) with time zone,
	CONSTRAINT "person_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"session_token" text PRIMARY KEY NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"expires" timestamp (3) with time zone NOT NULL,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "verification_token" (
	"identifier" text NOT NULL,
	"token" text NOT NULL,
	"expires" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "verification_token_identifier_token_pk" PRIMARY KEY("identifier","token")
);
--> statement-breakpoint
CREATE TABLE "contribution" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pilot_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"contributor" text NOT NULL,
	"person_id" uuid,
	"description" text NOT NULL,
	"source_url" text,
	"signed_off_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cycle" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pilot_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"aim" text NOT NULL,
	"prediction" text NOT NULL,
	"plan" text NOT NULL,
	"what_happened" text,
	"learned" text,
	"action" text,
	"previous_cycle_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "studied_has_findings" CHECK (status in ('planned', 'doing') or (what_happened is not null and learned is not null)),
	CONSTRAINT "acted_has_action" CHECK (status <> 'acted' or action is not null)
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pilot_id" uuid NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" uuid,
	"decided_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gate" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pilot_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"owner_id" uuid,
	"waits_on" text NOT NULL,
	"opened_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"evidence" text,
	"answers" jsonb,
	"waived_reason" text,
	"closed_by" uuid,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "waiver_has_reason" CHECK (status <> 'waived' or waived_reason is not null)
);
--> statement-breakpoint
CREATE TABLE "milestone" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pilot_id" uuid NOT NULL,
	"title" text NOT NULL,
	"due_on" date NOT NULL,
	"reached_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "pathway_step" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pilot_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"owned_by" text NOT NULL,
	"done_by" text NOT NULL,
	"minutes" integer,
	"wait_weeks" text,
	"note" text,
	"source_url" text
);
--> statement-breakpoint
CREATE TABLE "pilot" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"challenge_id" uuid NOT NULL,
	"status" text DEFAULT 'preparing' NOT NULL,
	"status_reason" text,
	"status_changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"broker_id" uuid,
	"budget_holder" text,
	"iras_number" text,
	"outcome" text,
	"starts_on" date,
	"ends_on" date,
	"is_illustration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pilot_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "pilot_message" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pilot_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"reply_to" uuid,
	"body" text NOT NULL,
	"mentions" uuid[] DEFAULT '{}' NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pilot_person" (
	"pilot_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"joined_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pilot_person_pilot_id_person_id_pk" PRIMARY KEY("pilot_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "pilot_product" (
	"pilot_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"match_id" uuid,
	CONSTRAINT "pilot_product_pilot_id_product_id_pk" PRIMARY KEY("pilot_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "pilot_site" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pilot_id" uuid NOT NULL,
	"name" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"setting" text,
	"organisation_id" uuid
);
--> statement-breakpoint
CREATE TABLE "published_pathway" (
	"pilot_id" uuid PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "risk" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pilot_id" uuid NOT NULL,
	"description" text NOT NULL,
	"likelihood" text NOT NULL,
	"severity" text NOT NULL,
	"response" text NOT NULL,
	"owner_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "task" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pilot_id" uuid NOT NULL,
	"title" text NOT NULL,
	"assignee_id" uuid,
	"due_on" date,
	"done_at" timestamp (3) with time zone,
	"done_by" uuid,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assurance_item" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"product_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'claimed' NOT NULL,
	"detail" text,
	"product_version_label" text,
	"document_id" uuid,
	"source_url" text,
	"issued_on" date,
	"expires_on" date,
	"checked_by" uuid,
	"checked_at" timestamp (3) with time zone,
	"check_depth" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checked_by_somebody" CHECK (status = 'claimed' or (checked_by is not null and checked_at is not null))
);
--> statement-breakpoint
CREATE TABLE "product" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"drafted_on_behalf" boolean DEFAULT false NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"archived_at" timestamp (3) with time zone,
	"archive_reason" text,
	"hidden_at" timestamp (3) with time zone,
	CONSTRAINT "product_slug_unique" UNIQUE("slug"),
	CONSTRAINT "archive_has_reason" CHECK (archived_at is null or archive_reason is not null)
);
--> statement-breakpoint
CREATE TABLE "product_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"product_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"name" text NOT NULL,
	"kind" text DEFAULT 'product' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"needs" text[] DEFAULT '{}' NOT NULL,
	"settings" text[] DEFAULT '{}' NOT NULL,
	"populations" text[] DEFAULT '{}' NOT NULL,
	"places" text[] DEFAULT '{}' NOT NULL,
	"stage" text,
	"content" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"audiences" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"public_text" text DEFAULT '' NOT NULL,
	"facets" text[] DEFAULT '{}' NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', name), 'A') || setweight(to_tsvector('english', summary), 'B') || setweight(to_tsvector('english', public_text), 'C')) STORED,
	"revision" integer DEFAULT 1 NOT NULL,
	"section_saves" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"review_reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"submitted_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "version_note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version_id" uuid NOT NULL,
	"field" text NOT NULL,
	"note" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "challenge_fit" ADD CONSTRAINT "challenge_fit_challenge_id_challenge_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenge"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addendum" ADD CONSTRAINT "addendum_challenge_id_challenge_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addendum" ADD CONSTRAINT "addendum_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_challenge_id_challenge_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "must_have" ADD CONSTRAINT "must_have_challenge_id_challenge_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenge"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch" ADD CONSTRAINT "watch_challenge_id_challenge_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenge"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch" ADD CONSTRAINT "watch_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chosen_pilot" ADD CONSTRAINT "chosen_pilot_challenge_id_challenge_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chosen_pilot" ADD CONSTRAINT "chosen_pilot_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest" ADD CONSTRAINT "digest_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_suggestion" ADD CONSTRAINT "told_suggestion_challenge_id_challenge_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenge"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_suggestion" ADD CONSTRAINT "told_suggestion_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_suggestion" ADD CONSTRAINT "told_suggestion_person_id_week_digest_person_id_week_fk" FOREIGN KEY ("person_id","week") REFERENCES "public"."digest"("person_id","week") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_match_id_match_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."match"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_uploaded_by_person_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_decision" ADD CONSTRAINT "evaluation_decision_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_decision" ADD CONSTRAINT "decision_rests_on_version" FOREIGN KEY ("evaluation_id","version") REFERENCES "public"."finding_version"("evaluation_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_version" ADD CONSTRAINT "finding_version_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_version" ADD CONSTRAINT "finding_version_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure" ADD CONSTRAINT "measure_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_measure_id_measure_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measure"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_site_id_pilot_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."pilot_site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_recorded_by_person_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_result" ADD CONSTRAINT "external_result_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_result" ADD CONSTRAINT "external_result_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extrapolation" ADD CONSTRAINT "extrapolation_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interest" ADD CONSTRAINT "interest_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_challenge_id_challenge_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenge"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_list" ADD CONSTRAINT "candidate_list_challenge_id_challenge_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenge"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_list" ADD CONSTRAINT "candidate_list_snapshot_corpus_snapshot_number_fk" FOREIGN KEY ("snapshot") REFERENCES "public"."corpus_snapshot"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counted_product" ADD CONSTRAINT "counted_product_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counted_product" ADD CONSTRAINT "counted_product_version_id_product_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."product_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counted_product" ADD CONSTRAINT "counted_product_snapshot_corpus_snapshot_number_fk" FOREIGN KEY ("snapshot") REFERENCES "public"."corpus_snapshot"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_challenge_id_challenge_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenge"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_dismissed_by_person_id_fk" FOREIGN KEY ("dismissed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match" ADD CONSTRAINT "match_challenge_id_challenge_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match" ADD CONSTRAINT "match_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match" ADD CONSTRAINT "match_broker_id_person_id_fk" FOREIGN KEY ("broker_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match" ADD CONSTRAINT "match_requested_by_person_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match" ADD CONSTRAINT "match_snapshot_corpus_snapshot_number_fk" FOREIGN KEY ("snapshot") REFERENCES "public"."corpus_snapshot"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match" ADD CONSTRAINT "match_version_id_product_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."product_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match" ADD CONSTRAINT "match_leader_answered_by_person_id_fk" FOREIGN KEY ("leader_answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match" ADD CONSTRAINT "match_innovator_answered_by_person_id_fk" FOREIGN KEY ("innovator_answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_message" ADD CONSTRAINT "match_message_match_id_match_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."match"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_message" ADD CONSTRAINT "match_message_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_time" ADD CONSTRAINT "meeting_time_match_id_match_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."match"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_time" ADD CONSTRAINT "meeting_time_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_time" ADD CONSTRAINT "meeting_time_accepted_by_person_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "must_have_answer" ADD CONSTRAINT "must_have_answer_match_id_match_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."match"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "must_have_answer" ADD CONSTRAINT "must_have_answer_must_have_id_must_have_id_fk" FOREIGN KEY ("must_have_id") REFERENCES "public"."must_have"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "must_have_answer" ADD CONSTRAINT "must_have_answer_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "must_have_answer" ADD CONSTRAINT "must_have_answer_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_challenge_id_challenge_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenge"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_snapshot_corpus_snapshot_number_fk" FOREIGN KEY ("snapshot") REFERENCES "public"."corpus_snapshot"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_version_id_product_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."product_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_current_organisation_id_organisation_id_fk" FOREIGN KEY ("current_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate" ADD CONSTRAINT "gate_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate" ADD CONSTRAINT "gate_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate" ADD CONSTRAINT "gate_closed_by_person_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pathway_step" ADD CONSTRAINT "pathway_step_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot" ADD CONSTRAINT "pilot_challenge_id_challenge_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot" ADD CONSTRAINT "pilot_broker_id_person_id_fk" FOREIGN KEY ("broker_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_message" ADD CONSTRAINT "pilot_message_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_message" ADD CONSTRAINT "pilot_message_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_person" ADD CONSTRAINT "pilot_person_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_person" ADD CONSTRAINT "pilot_person_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_product" ADD CONSTRAINT "pilot_product_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_product" ADD CONSTRAINT "pilot_product_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_product" ADD CONSTRAINT "pilot_product_match_id_match_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."match"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_site" ADD CONSTRAINT "pilot_site_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_site" ADD CONSTRAINT "pilot_site_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_pathway" ADD CONSTRAINT "published_pathway_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk" ADD CONSTRAINT "risk_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk" ADD CONSTRAINT "risk_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_pilot_id_pilot_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_assignee_id_person_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_done_by_person_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assurance_item" ADD CONSTRAINT "assurance_item_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assurance_item" ADD CONSTRAINT "assurance_item_checked_by_person_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product" ADD CONSTRAINT "product_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product" ADD CONSTRAINT "product_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_version" ADD CONSTRAINT "product_version_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_version" ADD CONSTRAINT "product_version_updated_by_person_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_note" ADD CONSTRAINT "version_note_version_id_product_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."product_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_note" ADD CONSTRAINT "version_note_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "activity_thing_thing_id_sequence_index" ON "activity" USING btree ("thing","thing_id","sequence");--> statement-breakpoint
CREATE INDEX "activity_actor_id_at_index" ON "activity" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "heads_to_anchor" ON "activity_head" USING btree ("thing") WHERE anchored <> sequence;--> statement-breakpoint
CREATE INDEX "challenge_fit_none" ON "challenge_fit" USING btree ("challenge_id") WHERE verdict = 'none';--> statement-breakpoint
CREATE INDEX "addendum_challenge_id_index" ON "addendum" USING btree ("challenge_id");--> statement-breakpoint
CREATE INDEX "challenge_organisation_id_created_at_index" ON "challenge" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "challenge_list" ON "challenge" USING btree ("status","opens_at","id");--> statement-breakpoint
CREATE INDEX "challenge_public" ON "challenge" USING btree ("opens_at","id") WHERE status in ('open', 'closed', 'decided', 'no_award') and hidden_at is null;--> statement-breakpoint
CREATE INDEX "challenge_review" ON "challenge" USING btree ("status_changed_at","id") WHERE status = 'in_review' or (status = 'draft' and sent_at is not null);--> statement-breakpoint
CREATE INDEX "challenge_clock" ON "challenge" USING btree ("status","closes_at");--> statement-breakpoint
CREATE INDEX "challenge_search" ON "challenge" USING gin ("search");--> statement-breakpoint
CREATE INDEX "challenge_needs" ON "challenge" USING gin ("needs");--> statement-breakpoint
CREATE INDEX "clarification_challenge_id_asked_at_index" ON "clarification" USING btree ("challenge_id","asked_at");--> statement-breakpoint
CREATE INDEX "must_have_challenge_id_position_index" ON "must_have" USING btree ("challenge_id","position");--> statement-breakpoint
CREATE INDEX "watch_person_id_index" ON "watch" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "chosen_pilot_pilot_id_index" ON "chosen_pilot" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "document_product_id_index" ON "document" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "document_match_id_index" ON "document" USING btree ("match_id");--> statement-breakpoint
CREATE INDEX "document_pilot_id_index" ON "document" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "deviation_evaluation_id_index" ON "deviation" USING btree ("evaluation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_pilot_id_index" ON "evaluation" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "evaluation_list" ON "evaluation" USING btree ("published_at","id") WHERE status in ('published', 'corrected', 'retracted');--> statement-breakpoint
CREATE INDEX "evaluation_decision_evaluation_id_decided_at_index" ON "evaluation_decision" USING btree ("evaluation_id","decided_at");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_evaluation_id_product_id_measure_name_index" ON "evidence" USING btree ("evaluation_id","product_id","measure_name");--> statement-breakpoint
CREATE INDEX "evidence_product_id_index" ON "evidence" USING btree ("product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "measure_evaluation_id_name_index" ON "measure" USING btree ("evaluation_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "one_primary_measure" ON "measure" USING btree ("evaluation_id") WHERE is_primary;--> statement-breakpoint
CREATE UNIQUE INDEX "one_observation_per_cell" ON "observation" USING btree ("measure_id","site_id","arm","period_start","period_end","subgroup") WHERE corrects_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "corrected_once" ON "observation" USING btree ("corrects_id");--> statement-breakpoint
CREATE INDEX "observation_site_id_index" ON "observation" USING btree ("site_id");--> statement-breakpoint
CREATE INDEX "external_result_product_id_position_index" ON "external_result" USING btree ("product_id","position");--> statement-breakpoint
CREATE INDEX "external_result_list" ON "external_result" USING btree ("position");--> statement-breakpoint
CREATE INDEX "external_result_pilot_id_index" ON "external_result" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "extrapolation_product_id_index" ON "extrapolation" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "interest_list" ON "interest" USING btree ("person_id","created_at","id");--> statement-breakpoint
CREATE INDEX "interest_terms" ON "interest" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "candidate_by_product" ON "candidate" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "candidate_stale" ON "candidate" USING btree ("challenge_id","product_id") WHERE is_stale;--> statement-breakpoint
CREATE INDEX "counted_product_change" ON "counted_product" USING btree ("change");--> statement-breakpoint
CREATE INDEX "dismissal_list" ON "dismissal" USING btree ("dismissed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_match_per_pair" ON "match" USING btree ("challenge_id","product_id") WHERE status in ('requested', 'introduced', 'agreed', 'piloting');--> statement-breakpoint
CREATE INDEX "match_list" ON "match" USING btree ("status_changed_at","id");--> statement-breakpoint
CREATE INDEX "match_by_status" ON "match" USING btree ("status","status_changed_at","id");--> statement-breakpoint
CREATE INDEX "match_product_id_index" ON "match" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "match_challenge_id_index" ON "match" USING btree ("challenge_id");--> statement-breakpoint
CREATE INDEX "match_broker_id_status_index" ON "match" USING btree ("broker_id","status");--> statement-breakpoint
CREATE INDEX "match_message_match_id_written_at_index" ON "match_message" USING btree ("match_id","written_at");--> statement-breakpoint
CREATE INDEX "meeting_time_match_id_index" ON "meeting_time" USING btree ("match_id");--> statement-breakpoint
CREATE INDEX "suggestion_by_challenge" ON "suggestion" USING btree ("challenge_id","score");--> statement-breakpoint
CREATE INDEX "suggestion_by_product" ON "suggestion" USING btree ("product_id","score");--> statement-breakpoint
CREATE INDEX "suggestion_unmet" ON "suggestion" USING btree ("challenge_id") WHERE unmet <> '[]';--> statement-breakpoint
CREATE INDEX "invitation_organisation_id_index" ON "invitation" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "invitation_pilot_id_index" ON "invitation" USING btree ("pilot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_join_request" ON "join_request" USING btree ("organisation_id","person_id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "join_request_person_id_index" ON "join_request" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "membership_person_id_index" ON "membership" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mail_status_next_attempt_at_index" ON "mail" USING btree ("status","next_attempt_at");--> statement-breakpoint
CREATE INDEX "mail_recipient_queued_at_index" ON "mail" USING btree ("recipient","queued_at");--> statement-breakpoint
CREATE INDEX "notification_list" ON "notification" USING btree ("person_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notification_unread" ON "notification" USING btree ("person_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "organisation_status_created_at_id_index" ON "organisation" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "organisation_name_id_index" ON "organisation" USING btree ("name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_exchange" ON "organisation" USING btree ("kind") WHERE kind = 'exchange';--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_email_domain" ON "organisation" USING btree ("email_domain") WHERE status <> 'refused';--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_ods_code" ON "organisation" USING btree ("ods_code") WHERE status <> 'refused';--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_companies_house" ON "organisation" USING btree ("companies_house_number") WHERE status <> 'refused';--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_charity" ON "organisation" USING btree ("charity_number") WHERE status <> 'refused';--> statement-breakpoint
CREATE INDEX "account_user_id_index" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user_id_index" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "contribution_pilot_id_index" ON "contribution" USING btree ("pilot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cycle_pilot_id_number_index" ON "cycle" USING btree ("pilot_id","number");--> statement-breakpoint
CREATE INDEX "decision_pilot_id_decided_on_index" ON "decision" USING btree ("pilot_id","decided_on");--> statement-breakpoint
CREATE UNIQUE INDEX "gate_pilot_id_kind_index" ON "gate" USING btree ("pilot_id","kind");--> statement-breakpoint
CREATE INDEX "milestone_pilot_id_due_on_index" ON "milestone" USING btree ("pilot_id","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "pathway_step_pilot_id_phase_version_position_index" ON "pathway_step" USING btree ("pilot_id","phase","version","position");--> statement-breakpoint
CREATE INDEX "pilot_list" ON "pilot" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "pilot_status_created_at_index" ON "pilot" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "pilot_challenge_id_index" ON "pilot" USING btree ("challenge_id");--> statement-breakpoint
CREATE INDEX "pilot_message_pilot_id_written_at_index" ON "pilot_message" USING btree ("pilot_id","written_at");--> statement-breakpoint
CREATE INDEX "pilot_message_reply_to_index" ON "pilot_message" USING btree ("reply_to");--> statement-breakpoint
CREATE INDEX "pilot_person_person_id_index" ON "pilot_person" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "pilot_product_product_id_index" ON "pilot_product" USING btree ("product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pilot_product_match_id_index" ON "pilot_product" USING btree ("match_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pilot_site_pilot_id_name_index" ON "pilot_site" USING btree ("pilot_id","name");--> statement-breakpoint
CREATE INDEX "risk_pilot_id_index" ON "risk" USING btree ("pilot_id");--> statement-breakpoint
CREATE INDEX "task_pilot_id_created_at_index" ON "task" USING btree ("pilot_id","created_at");--> statement-breakpoint
CREATE INDEX "task_assignee_id_due_on_index" ON "task" USING btree ("assignee_id","due_on");--> statement-breakpoint
CREATE INDEX "assurance_item_product_id_index" ON "assurance_item" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "assurance_item_expires_on_index" ON "assurance_item" USING btree ("expires_on");--> statement-breakpoint
CREATE INDEX "product_organisation_id_created_at_index" ON "product" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "product_unconfirmed" ON "product" USING btree ("created_at","id") WHERE drafted_on_behalf and confirmed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "product_version_product_id_number_index" ON "product_version" USING btree ("product_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "one_published_version" ON "product_version" USING btree ("product_id") WHERE status = 'published';--> statement-breakpoint
CREATE UNIQUE INDEX "one_version_in_work" ON "product_version" USING btree ("product_id") WHERE status in ('draft', 'submitted', 'changes_requested');--> statement-breakpoint
CREATE INDEX "version_search" ON "product_version" USING gin ("search");--> statement-breakpoint
CREATE INDEX "version_name" ON "product_version" USING gin (to_tsvector('english', name));--> statement-breakpoint
CREATE INDEX "version_facets" ON "product_version" USING gin ("facets");--> statement-breakpoint
CREATE INDEX "version_list" ON "product_version" USING btree ("status","published_at","product_id");--> statement-breakpoint
CREATE INDEX "version_review" ON "product_version" USING btree ("submitted_at","product_id") WHERE status = 'submitted';--> statement-breakpoint
CREATE INDEX "version_note_version_id_index" ON "version_note" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "rate_limit_expire_index" ON "rate_limit" USING btree ("expire");