import { createDatabase } from "@/db/client";
import { shares as byHand, parts, type Shares } from "@/features/match/engine/shares";
import { learner } from "@/features/match/weights/policy";
import { findWeightsInUse, listDecisions } from "@/features/match/weights/queries";
import {
  compareShares,
  earnedBy,
  learnShares,
  type Quality,
  whyTooFew,
} from "@/features/match/weights/rules";
import { storeWeights } from "@/features/match/weights/service";
import { tableOf } from "./bench-table";
import { loadEnvironmentFile } from "./check-environment";
import { databaseAddress } from "./database-address";
import { PlainError, stopWith } from "./plain-error.mjs";
import { stopEverything } from "./processes";

/** Learns what the parts of the score are worth from what people decided; changes nothing unless --store is given. */
async function main(): Promise<void> {
  loadEnvironmentFile();
  const db = createDatabase(process.env.DATABASE_URL || (await databaseAddress()), { max: 1 });
  try {
    const decisions = await listDecisions(db);
    const weighed = decisions.map(({ challengeId, isGood, explanation }) => ({
      group: challengeId,
      isGood,
      earned: earnedBy(explanation),
    }));
    const tooFew = whyTooFew(weighed);
    if (tooFew) throw new PlainError(tooFew);
    // What is in use now: the weights stored last, if this engine is the one they were learnt for.
    const present = ((await findWeightsInUse(db))?.shares as Shares | undefined) ?? byHand;
    const shares = learnShares(weighed, present);
    const quality = compareShares(weighed, present);
    console.log(report({ shares, present }, quality, weighed.length));
    if (!process.argv.includes("--store"))
      return console.log("Nothing was stored: add -- --store to keep them.");
    const actor = { is: "system", job: learner } as const;
    const context = { db, actor, now: new Date(), requestId: learner, address: "local" };
    const number = await storeWeights(context, { shares, decisions: weighed.length, quality });
    console.log(`Stored as weights ${number}.`);
  } finally {
    await db.$client.end({ timeout: 5 });
  }
}

function report(
  { shares, present }: Record<"shares" | "present", Shares>,
  { old, learnt }: { old: Quality; learnt: Quality },
  decisions: number,
): string {
  const rows = parts.map((part) => [part, present[part].toFixed(1), shares[part].toFixed(1)]);
  const figures: [string, keyof Quality][] = [
    ["good above bad", "order"],
    ["surprise, in nats", "surprise"],
  ];
  return [
    `${decisions} decisions`,
    tableOf([["part", "now", "learnt"], ...rows]),
    "",
    "On challenges that were left out of the learning:",
    tableOf([
      ["quality", "now", "learnt"],
      ...figures.map(([name, key]) => [name, old[key].toFixed(3), learnt[key].toFixed(3)]),
    ]),
  ].join("\n");
}

main().finally(stopEverything).catch(stopWith);
