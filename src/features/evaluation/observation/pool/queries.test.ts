import { eq, sql } from "drizzle-orm";
import { lockedPlan } from "tests/factories/evaluation";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { measure } from "@/db/schema";
import { addDays } from "@/lib/dates";
import { meansOf } from "../../analysis/pooling/rules";
import { poolMeans } from "../../statistics/pool";
import { hasMoreThan, listMoved, listSlightMoves, listStandingIds, poolObservations } from "./queries";

const world = await createWorld();
const head = "measure,site,arm,period_start,period_end,subgroup";

async function measureOf(evaluationId: string): Promise<string> {
  const [found] = await world.db.select().from(measure).where(eq(measure.evaluationId, evaluationId));
  return found?.id ?? "";
}

async function collect(
  kind: "proportion" | "mean" | "count",
  figures: string,
  lines: string[],
  domain: "outcome" | "cost" = "outcome",
) {
  const { evaluator, evaluationId } = await lockedPlan(world, { kind, domain, ownSubgroups: ["over 75"] });
  const api = as(world, evaluator).evaluation;
  const rows = lines.map((line) => `Diagnosed,28 pharmacies,${line}`);
  await api.importCsv({ evaluationId, csv: [`${head},${figures}`, ...rows].join("\n") });
  return { api, evaluator, evaluationId, measureId: await measureOf(evaluationId) };
}

describe("figures pooled in the database", () => {
  it("are summed by arm or by period; parts stay out of their whole, and corrected rows out of all", async () => {
    const { api, evaluationId, measureId } = await collect("proportion", "numerator,denominator", [
      "intervention,2026-01-01,2026-01-31,,10,100",
      "intervention,2026-01-01,2026-01-31,over 75,4,40",
      "intervention,2026-02-01,2026-02-28,,20,100",
      "comparator,2026-01-01,2026-01-31,,1,50",
    ]);
    const { items } = await api.listObservations({ evaluationId, page: 1 });
    const observationId = items.find(({ numerator }) => numerator === 10)?.id ?? "";
    await api.correctObservation({ observationId, numerator: 11, denominator: 100, reason: "Missed one" });
    const byArm = await poolObservations(world.db, [measureId], { by: ["arm"] });
    expect(byArm).toMatchObject([
      { arm: "comparator", numerator: 1, denominator: 50, rows: 1, days: 31 },
      { arm: "intervention", numerator: 31, denominator: 200, rows: 2, days: 59, firstEnd: "2026-01-31" },
    ]);
    const byPeriod = await poolObservations(world.db, [measureId], { by: ["arm", "period"] });
    expect(byPeriod.filter(({ arm }) => arm === "intervention")).toMatchObject([
      { periodStart: "2026-01-01", periodEnd: "2026-01-31", numerator: 11 },
      { periodStart: "2026-02-01", numerator: 20 },
    ]);
    const parts = await poolObservations(world.db, [measureId], { by: ["arm", "subgroup"], parts: true });
    expect(parts).toContainEqual(expect.objectContaining({ subgroup: "over 75", numerator: 4 }));
    expect(await listStandingIds(world.db, evaluationId)).not.toContain(observationId);
    expect(await hasMoreThan(world.db, evaluationId, 4)).toBe(true);
  });

  it("give the mean and standard deviation that the statistics give, also where the values are large", async () => {
    const groups = [
      { n: 12, mean: 1_000_062.5, sd: 14.2 },
      { n: 30, mean: 1_000_055, sd: 9.25 },
      { n: 7, mean: 1_000_071.125, sd: 0 },
    ];
    const lines = groups.map(
      ({ n, mean, sd }, place) =>
        `intervention,2026-0${place + 1}-01,2026-0${place + 1}-28,,${n},${mean},${sd}`,
    );
    const { measureId } = await collect("mean", "n,mean,sd", lines);
    const [pooled] = await poolObservations(world.db, [measureId], { by: ["arm"] });
    const expected = poolMeans(groups);
    expect(pooled?.sampleSize).toBe(49);
    expect(pooled?.mean).toBeCloseTo(expected?.mean ?? 0, 6);
    expect(pooled?.standardDeviation).toBeCloseTo(expected?.sd ?? 0, 9);
  });
});

it("a group of one person counts with the others, although it has no spread of its own", async () => {
  const { measureId } = await collect("mean", "n,mean,sd", [
    "intervention,2026-01-01,2026-01-31,,1,90,0",
    "intervention,2026-02-01,2026-02-28,,9,50,4",
  ]);
  const byPeriod = await poolObservations(world.db, [measureId], { by: ["arm", "period"] });
  const pooled = poolMeans(meansOf(byPeriod));
  expect(pooled).toMatchObject({ n: 10, mean: 54 });
  const [atOnce] = await poolObservations(world.db, [measureId], { by: ["arm"] });
  expect(pooled?.sd).toBeCloseTo(atOnce?.standardDeviation ?? 0, 9);
});

it("the database itself refuses a period that is not over, and figures below nothing", async () => {
  const { evaluationId } = await collect("proportion", "numerator,denominator", [
    "intervention,2026-01-01,2026-01-31,,10,100",
  ]);
  const insert = (change: string) =>
    world.db.execute(
      sql.raw(`insert into observation (measure_id, site_id, arm, period_start, period_end, subgroup, value, events, recorded_by)
        select measure_id, site_id, arm, ${change}, recorded_by from observation
        where measure_id = '${measureIdOf.get(evaluationId)}' limit 1`),
    );
  const measureIdOf = new Map([[evaluationId, await measureOf(evaluationId)]]);
  await expect(insert("'2098-01-01', '2099-01-01', '', 1, null")).rejects.toMatchObject({
    cause: { constraint_name: "period_is_over" },
  });
  await expect(insert("'2020-01-01', '2020-02-01', '', 1, -1")).rejects.toMatchObject({
    cause: { constraint_name: "no_figure_below_nothing" },
  });
});

describe("how far corrections moved a count", () => {
  /** Corrects the row with the first figure to the second, a day later each time. */
  async function correct(
    { evaluator, evaluationId }: Pick<Awaited<ReturnType<typeof collect>>, "evaluator" | "evaluationId">,
    moves: [from: number, to: number][],
    name: "numerator" | "value" = "numerator",
  ) {
    for (const [place, [from, to]] of moves.entries()) {
      const later = { ...world, clock: { now: addDays(world.clock.now, place + 1) } };
      const api = as(later, evaluator).evaluation;
      const { items } = await api.listObservations({ evaluationId, page: 1 });
      const observationId = items.find((one) => one[name] === from)?.id ?? "";
      const denominator = name === "numerator" ? 500 : undefined;
      await api.correctObservation({ observationId, [name]: to, denominator, reason: "Counted wrongly" });
    }
  }
  const movesOf = async (measureId: string) =>
    (await listSlightMoves(world.db, [measureId], world.clock.now)).map(({ by }) => by);

  it("is told also where large moves add up to a small one, in one cell or in several of the same part", async () => {
    const lines = [
      "intervention,2026-01-01,2026-01-31,,28,500",
      "intervention,2026-02-01,2026-02-28,,40,500",
    ];
    const inOne = await collect("proportion", "numerator,denominator", lines);
    await correct(inOne, [
      [28, 78],
      [78, 31],
    ]);
    expect(await movesOf(inOne.measureId)).toEqual([3]);
    const inTwo = await collect("proportion", "numerator,denominator", lines);
    await correct(inTwo, [
      [28, 38],
      [40, 31],
    ]);
    expect(await movesOf(inTwo.measureId)).toEqual([1]);
    const large = await collect("proportion", "numerator,denominator", lines);
    await correct(large, [[28, 78]]);
    expect(await movesOf(large.measureId)).toEqual([]);
    expect(await listMoved(world.db, [large.measureId], world.clock.now)).toEqual([large.measureId]);
  });

  it("is not asked of money", async () => {
    const lines = ["intervention,2026-01-01,2026-01-31,,900"];
    const cost = await collect("count", "value", lines, "cost");
    await correct(cost, [[900, 903]], "value");
    expect(await movesOf(cost.measureId)).toEqual([]);
    expect(await listMoved(world.db, [cost.measureId], world.clock.now)).toEqual([]);
  });
});
