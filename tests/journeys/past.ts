import postgres from "postgres";

/** As if a site had decided and begun so many days earlier: nobody may say so of a pilot that ended today. */
export async function decidedDaysAgo(adoptionId: string, days: number): Promise<void> {
  const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1 });
  try {
    await sql`update adoption set decided_on = decided_on - ${days}::int, in_use_from = in_use_from - ${days}::int
      where id = ${adoptionId}`;
  } finally {
    await sql.end();
  }
}
