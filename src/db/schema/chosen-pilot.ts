import { index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { challenge } from "./challenge";
import { pilot } from "./pilot";

/** The pilots that the decision on a challenge names. */
export const chosenPilot = pgTable(
  "chosen_pilot",
  {
    challengeId: uuid()
      .notNull()
      .references(() => challenge.id),
    pilotId: uuid()
      .notNull()
      .references(() => pilot.id),
  },
  (table) => [primaryKey({ columns: [table.challengeId, table.pilotId] }), index().on(table.pilotId)],
);
