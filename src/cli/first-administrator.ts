import { createDatabase } from "@/db/client";
import { appointFirstAdministrator } from "@/features/organisation/membership/service";
import { DomainError } from "@/lib/errors";
import { email } from "@/lib/fields";
import { stopOnWrongEnvironment } from "./check-environment";
import { PlainError, stopWith } from "./plain-error.mjs";

/** Once, after the first start in production: this person signs in by e-mail and owns the exchange. */
async function main(): Promise<void> {
  const given = email.safeParse(process.argv[2]);
  if (!given.success)
    throw new PlainError("Say who: npm run first-administrator -- name@example.org (their email address).");
  const { DATABASE_URL } = stopOnWrongEnvironment();
  const db = createDatabase(DATABASE_URL, { max: 1 });
  const actor = { is: "system", job: "first-administrator" } as const;
  const context = { db, actor, now: new Date(), requestId: "first-administrator", address: "local" };
  try {
    await appointFirstAdministrator(context, given.data);
  } catch (error) {
    throw error instanceof DomainError ? new PlainError(error.message) : error;
  } finally {
    await db.$client.end({ timeout: 5 });
  }
  console.log(`${given.data} is the first administrator. They sign in at /sign-in with this address.`);
}

main().catch(stopWith);
