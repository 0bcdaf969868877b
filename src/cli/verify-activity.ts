import { createDatabase } from "@/db/client";
import { verifyActivity } from "@/features/activity/queries";
import { loadEnvironmentFile } from "./check-environment";
import { databaseAddress } from "./database-address";
import { PlainError, stopWith } from "./plain-error.mjs";
import { stopEverything } from "./processes";

async function main(): Promise<void> {
  loadEnvironmentFile();
  // What is looked at is not touched: a database that is named is not migrated on the way.
  const db = createDatabase(process.env.DATABASE_URL || (await databaseAddress()), { max: 1 });
  const { entries, chains, anchors, broken } = await verifyActivity(db);
  await db.$client.end({ timeout: 5 });
  if (broken) throw new PlainError(`The activity record is broken. ${broken}`);
  console.log(
    `The activity record is whole: ${entries} entries in ${chains} chains, held by ${anchors} anchors.`,
  );
}

main().finally(stopEverything).catch(stopWith);
