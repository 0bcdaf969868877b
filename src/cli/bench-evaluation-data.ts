import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { evaluation } from "@/db/schema";
import { planToLock } from "@/features/evaluation/plan/rules";
import { findEvaluationOrThrow, listMeasures } from "@/features/evaluation/queries";
import type { Person } from "@/lib/actor";

export type Size = { measures: number; sites: number; periods: number };
export type Planted = { pilotId: string; slug: string; evaluationId: string; evaluator: Person };

const kinds = ["proportion", "mean", "rate", "count"] as const;
const head =
  "measure,site,arm,period_start,period_end,subgroup,numerator,denominator,n,mean,sd,events,exposure,value";

/** A live pilot with a locked plan of this size, and nothing recorded. */
export async function plantPlan(db: Database, { measures, sites }: Size): Promise<Planted> {
  const sql = db.$client;
  const [leader, pilotId, evaluationId, personId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const slug = "bench";
  await sql`insert into organisation (id, name, kind, status, place)
    values (${leader}, 'A trust', 'nhs_trust', 'verified', 'London')`;
  await sql`insert into person (id, name, email) values (${personId}, 'Eva', 'eva@example.org')`;
  const [challenge] = await sql<
    { id: string }[]
  >`insert into challenge (slug, organisation_id, title, problem, status)
    values (${slug}, ${leader}, 'A need', 'Too few are found', 'open') returning id`;
  await sql`insert into pilot (id, slug, title, challenge_id, status)
    values (${pilotId}, ${slug}, 'A pilot', ${challenge?.id ?? ""}, 'live')`;
  await sql`insert into pilot_person (pilot_id, person_id, role) values (${pilotId}, ${personId}, 'evaluator')`;
  await sql`insert into pilot_site (pilot_id, name)
    select ${pilotId}, 'Site ' || number from generate_series(1, ${sites}::int) as number`;
  await sql`insert into evaluation (id, slug, pilot_id, title, question, design, is_design_chosen, planned_sample_size,
      collect_every, collect_from, collect_until)
    values (${evaluationId}, ${slug}, ${pilotId}, 'A pilot', 'Does it help?', 'before_after', true, 1000000,
      'month', '2021-01-01', '2025-12-31')`;
  await sql`insert into measure (evaluation_id, name, domain, kind, direction, is_primary, position)
    select ${evaluationId}, 'Measure ' || number, 'outcome', (${[...kinds]}::text[])[1 + number % 4], 'increase',
      number = 1, number from generate_series(1, ${measures}::int) as number`;
  const planned = await findEvaluationOrThrow(db, evaluationId);
  const plan = planToLock(planned, await listMeasures(db, evaluationId), null);
  await db
    .update(evaluation)
    .set({
      status: "locked",
      reportDueOn: "2027-01-01",
      lockHash: "bench",
      lockedAt: new Date(),
      lockedPlan: plan,
    })
    .where(eq(evaluation.id, evaluationId));
  const evaluator: Person = {
    is: "person",
    personId,
    name: "Eva",
    email: "eva@example.org",
    membership: null,
  };
  return { pilotId, slug, evaluationId, evaluator };
}

/** A file with one total for each measure, site and month. */
export function fileOf({ measures, sites, periods }: Size): File {
  const months = Array.from({ length: periods }, (_, place) => {
    const [year, month] = [2021 + Math.floor(place / 12), place % 12];
    const day = (date: number) => new Date(date).toISOString().slice(0, 10);
    return `${day(Date.UTC(year, month, 1))},${day(Date.UTC(year, month + 1, 0))}`;
  });
  const lines = [head];
  for (let measure = 1; measure <= measures; measure += 1) {
    for (let site = 1; site <= sites; site += 1) {
      months.forEach((days, month) => {
        const lot = (measure * 7 + site * 13 + month * 29) % 97;
        lines.push(`Measure ${measure},Site ${site},intervention,${days},,${figures(measure, lot)}`);
      });
    }
  }
  return new File([lines.join("\r\n")], "bench.csv");
}

function figures(measure: number, lot: number): string {
  switch (kinds[measure % 4]) {
    case "proportion":
      return `${lot},${100 + lot},,,,,,`;
    case "mean":
      return `,,${20 + lot},${50 + lot / 10},${5 + lot / 50},,,`;
    case "rate":
      return `,,,,,${lot},${100 + lot},`;
    default:
      return `,,,,,,,${lot}`;
  }
}
