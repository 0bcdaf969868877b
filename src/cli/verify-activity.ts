import { createDatabase } from "@/db/client";
import { verifyActivity } from "@/features/activity/queries";
import { databaseAddress } from "./database-address";
import { PlainError, stopWith } from "./plain-error.mjs";

async function main(): Promise<void> {
  const db = createDatabase(await databaseAddress(), { max: 1 });
  const { entries, chains, anchors, broken } = await verifyActivity(db);
  await db.$client.end({ timeout: 5 });
  if (broken) throw new PlainError(`The activity record is broken. ${broken}`);
  console.log(
    `The activity record is whole: ${entries} entries in ${chains} chains, held by ${anchors} anchors.`,
  );
}

main().catch(stopWith);
