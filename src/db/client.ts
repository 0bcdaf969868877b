import { DrizzleQueryError } from "drizzle-orm/errors";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";

export type Database = PostgresJsDatabase<typeof schema> & { $client: postgres.Sql };
/** A transaction, or the database itself where none is open. */
export type Tx = Omit<PostgresJsDatabase<typeof schema>, "$client" | "_">;

/**
 * What a query was asked with may be a secret, such as the token of a session, and a failed query ends in the log: its
 * error keeps the text of the query alone. The library sets "params" after the message and before the stack.
 */
Object.defineProperty(DrizzleQueryError.prototype, "params", {
  configurable: true,
  set(this: DrizzleQueryError) {
    this.message = `Failed query: ${this.query}`;
  },
});

export function createDatabase(url: string, options: { max?: number } = {}): Database {
  const client = postgres(url, { max: options.max ?? 10, onnotice: () => {} });
  return drizzle(client, { schema, casing: "snake_case" });
}

const shared = globalThis as typeof globalThis & { exchangeDatabase?: Database };

/** The process's one pool, opened at first use so that a build needs no database. */
export function database(): Database {
  if (!shared.exchangeDatabase) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is missing: it wants the address of a PostgreSQL database.");
    shared.exchangeDatabase = createDatabase(url, { max: Number(process.env.DATABASE_POOL ?? 10) });
  }
  return shared.exchangeDatabase;
}
