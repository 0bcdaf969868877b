import { initTRPC } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { desc, eq } from "drizzle-orm";
import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import superjson from "superjson";

/** The same rows that the exchange lists, read in the plainest way. */
const version = pgTable("product_version", {
  id: uuid().primaryKey(),
  productId: uuid("product_id").notNull(),
  status: text().notNull(),
  name: text().notNull(),
  summary: text().notNull(),
  publishedAt: timestamp("published_at", { withTimezone: true }),
});

const db = drizzle(postgres(process.env.DATABASE_URL ?? "", { max: 10 }));
const { router, procedure } = initTRPC.create({ transformer: superjson });

const floorRouter = router({
  list: procedure.query(() =>
    db
      .select()
      .from(version)
      .where(eq(version.status, "published"))
      .orderBy(desc(version.publishedAt), desc(version.productId))
      .limit(20),
  ),
});

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: floorRouter,
    createContext: () => ({}),
  });
}
