ALTER TABLE "candidate_list" ADD COLUMN "is_waiting" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "corpus_snapshot" ADD COLUMN "engine_version" integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "corpus_snapshot" ALTER COLUMN "engine_version" DROP DEFAULT;--> statement-breakpoint
CREATE INDEX "counted_product_alike" ON "counted_product" USING gin ("alike" jsonb_path_ops);