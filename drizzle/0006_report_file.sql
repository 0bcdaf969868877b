CREATE TABLE "report_file" (
	"key" text PRIMARY KEY NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"format" text NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"storage_key" text,
	"size" integer,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"made_at" timestamp (3) with time zone,
	CONSTRAINT "report_file_storageKey_unique" UNIQUE("storage_key"),
	CONSTRAINT "report_progress_range" CHECK (progress between 0 and 100),
	CONSTRAINT "ready_report_has_file" CHECK (status <> 'ready' or (storage_key is not null and size > 0))
);
--> statement-breakpoint
ALTER TABLE "report_file" ADD CONSTRAINT "report_file_evaluation_id_evaluation_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_file_evaluation_id_version_format_index" ON "report_file" USING btree ("evaluation_id","version","format");