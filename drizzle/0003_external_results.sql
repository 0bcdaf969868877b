ALTER TABLE "external_result" ADD COLUMN "direction" text DEFAULT 'neutral' NOT NULL;--> statement-breakpoint
ALTER TABLE "external_result" ADD COLUMN "design_kind" text DEFAULT 'after_only' NOT NULL;--> statement-breakpoint
ALTER TABLE "external_result" ADD COLUMN "selected_on_baseline" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "external_result" ADD COLUMN "sample_size" integer;--> statement-breakpoint
ALTER TABLE "external_result" ADD COLUMN "standard_error" double precision;--> statement-breakpoint
ALTER TABLE "external_result" ADD COLUMN "printed_percent" double precision;--> statement-breakpoint
ALTER TABLE "external_result" ADD COLUMN "printed_p" text;--> statement-breakpoint
ALTER TABLE "external_result" ADD COLUMN "printed_figures" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "external_result" ADD COLUMN "printed_parts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "external_result" ADD COLUMN "entered_by" uuid;--> statement-breakpoint
ALTER TABLE "external_result" ADD COLUMN "entered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "external_result" ADD CONSTRAINT "external_result_entered_by_person_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_result" ADD CONSTRAINT "external_sizes_in_range" CHECK (sample_size > 0 and standard_error >= 0 and denominator > 0);