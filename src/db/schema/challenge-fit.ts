import { sql } from "drizzle-orm";
import { doublePrecision, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { fitVerdicts } from "@/features/match/fit/status";
import { challenge } from "./challenge";
import { moment } from "./columns";

/** What the engine says of a challenge and everything listed: whether anything fits, and what fits together. */
export const challengeFit = pgTable(
  "challenge_fit",
  {
    challengeId: uuid()
      .primaryKey()
      .references(() => challenge.id, { onDelete: "cascade" }),
    verdict: text({ enum: fitVerdicts }).notNull(),
    likelihood: doublePrecision().notNull(),
    /** Sentences of the challenge that no product among the best answers, the weightiest first. */
    unmet: text().array().notNull(),
    combination: jsonb().$type<unknown>(),
    /** A fingerprint of the candidates and of what they were ranked by: while it is the same, so is this. */
    basis: text().notNull(),
    engineVersion: integer().notNull(),
    judgedAt: moment().notNull(),
  },
  (table) => [index("challenge_fit_none").on(table.challengeId).where(sql`verdict = 'none'`)],
);
