import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { digest, notificationPreference, person } from "@/db/schema";
import type { Context } from "@/server/kernel/context";

export const digestBatch = 200;

/** Who wants a digest and has not been looked at in this week, in the order of their ids. */
export async function listUntold(
  { db }: Pick<Context, "db">,
  week: string,
  after: string,
): Promise<string[]> {
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .leftJoin(
      notificationPreference,
      and(eq(notificationPreference.personId, person.id), eq(notificationPreference.topic, "digest")),
    )
    .where(
      and(
        gt(person.id, after),
        isNull(person.suspendedAt),
        or(isNull(notificationPreference.byEmail), eq(notificationPreference.byEmail, true)),
        sql`not exists (select from ${digest} where ${digest.personId} = ${person.id} and ${digest.week} = ${week})`,
      ),
    )
    .orderBy(asc(person.id))
    .limit(digestBatch);
  return rows.map(({ id }) => id);
}
