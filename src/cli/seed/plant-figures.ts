import { beginning, monthAt } from "./demonstration-days";
import type { Demonstration } from "./demonstration-record";
import { chanceOf, header, madeUpRows } from "./made-up-figures";
import { callAs, type Garden } from "./plant";
import { actorOf } from "./plant-people";
import { type Happening, measureIn } from "./plant-work";

/** How long after the end of a month its totals come in. */
const sentAfter = 5;

/** Sites are not alike: one is larger, one has fewer people at target to begin with. */
const unlike = [
  { size: 1.15, level: 0.03 },
  { size: 1, level: 0 },
  { size: 0.85, level: -0.04 },
];

/** The figures of a demonstration as files that come in month by month, what came before the change in one. */
export function figuresOf(garden: Garden, of: Demonstration, pilotId: string): Happening[] {
  const { live = 0 } = of.pilot.illustration.days;
  const { baseline, change, last } = of.months;
  const draw = chanceOf(of.seed);
  const rowsOf = (month: number, isSent: (site: string) => boolean) =>
    of.pilot.sites.flatMap(({ name }, place) =>
      isSent(name) ? rowsAt(garden, of, { name, place, month }, draw) : [],
    );
  const isLate = (site: string) => site === of.late.site;
  const before = monthsFrom(baseline, change - 1).flatMap((month) => rowsOf(month, () => true));
  const files = monthsFrom(change, last).map((month) => {
    const rows = [
      ...rowsOf(month, (site) => !isLate(site)),
      ...(month > change && month - 1 <= of.late.until ? rowsOf(month - 1, isLate) : []),
    ];
    return {
      day: Math.min(0, beginning(garden.today, month + 1) + sentAfter),
      rows,
      name: nameOf(garden, month),
    };
  });
  const rest = of.late.until === last ? rowsOf(last, isLate) : [];
  const lastDay = beginning(garden.today, last + 1) + 20;
  const send = (name: string, rows: string[]) => () => sendFile(garden, pilotId, name, rows);
  return [
    { day: live + 1, happen: () => setPeriods(garden, of, pilotId) },
    { day: live + 3, happen: send("baseline.csv", before) },
    ...files.map(({ day, rows, name }) => ({ day, happen: send(name, rows) })),
    ...(rest.length > 0 ? [{ day: lastDay, happen: send("final totals.csv", rest) }] : []),
    ...changesOf(garden, of, pilotId),
  ];
}

function rowsAt(
  garden: Garden,
  { months, measures, missing, partial }: Demonstration,
  { name, place, month }: { name: string; place: number; month: number },
  draw: () => number,
): string[] {
  if (name === missing.site && month === missing.month) return [];
  const isPartial = name === partial.site && month === partial.month;
  const given = measures.filter(({ measure }) => !isPartial || measure !== partial.measure);
  const hasComparison = measures.some(({ compared }) => compared);
  return madeUpRows(
    given,
    {
      site: { name, ...(unlike[place] ?? { size: 1, level: 0 }) },
      period: monthAt(garden.today, month),
      months: month - months.change,
      earlierAs: hasComparison ? "intervention" : "comparator",
    },
    draw,
  );
}

/** Every month from the change on, a few more where the pilot goes on. */
async function setPeriods(garden: Garden, { pilot, months }: Demonstration, pilotId: string): Promise<void> {
  const api = await evaluating(garden);
  const from = monthAt(garden.today, months.change).start;
  const until = monthAt(garden.today, pilot.status === "live" ? months.last + 4 : months.last).end;
  await api.setSchedule({ evaluationId: await idIn(garden, pilotId), every: "month", from, until });
}

async function sendFile(garden: Garden, pilotId: string, name: string, rows: string[]): Promise<void> {
  const api = await evaluating(garden);
  const file = new File([[header, ...rows].join("\r\n")], name, { type: "text/csv" });
  const checked = await api.import.check({ evaluationId: await idIn(garden, pilotId), file });
  const [problem] = checked.problems;
  if (!checked.importId) throw new Error(`${name}, row ${problem?.row}: ${problem?.message}`);
  await api.import.record({ importId: checked.importId });
}

/** What is done otherwise than planned, and a total that was wrong. */
function changesOf(garden: Garden, { deviation, correction }: Demonstration, pilotId: string): Happening[] {
  const deviate = async () => {
    if (!deviation) return;
    const { description, reason } = deviation;
    const evaluationId = await idIn(garden, pilotId);
    await (await evaluating(garden)).recordDeviation({ evaluationId, description, reason });
  };
  const correct = async () => {
    const api = await evaluating(garden);
    if (!correction) return;
    // Of a measure without groups, which would contradict their whole once it is corrected alone.
    const measureId = await measureIn(garden, pilotId, correction.measure);
    const evaluationId = await idIn(garden, pilotId);
    const { items } = await api.listObservations({ evaluationId, measureId, page: 1 });
    const wrong = items.find(({ numerator, correctsId }) => correctsId === null && (numerator ?? 0) > 10);
    if (!wrong) return;
    const { numerator, denominator } = wrong;
    const right = { numerator: (numerator ?? 0) - 2, denominator: (denominator ?? 0) - 2 };
    await api.correctObservation({ observationId: wrong.id, ...right, reason: correction.reason });
  };
  return [
    ...(deviation ? [{ day: deviation.day, happen: deviate }] : []),
    ...(correction ? [{ day: correction.day, happen: correct }] : []),
  ];
}

/** "totals march 2026.csv": words that a file's name may keep. */
function nameOf(garden: Garden, month: number): string {
  const first = new Date(`${monthAt(garden.today, month).start}T12:00:00Z`);
  const words = first.toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
  return `totals ${words.toLowerCase()}.csv`;
}

function monthsFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

export async function evaluating(garden: Garden) {
  return callAs(garden, await actorOf(garden, "ewan", "ucl")).evaluation;
}

export async function idIn(garden: Garden, pilotId: string): Promise<string> {
  const { evaluation } = await (await evaluating(garden)).findWorking({ pilot: pilotId });
  if (!evaluation) throw new Error("A demonstration pilot has no evaluation yet.");
  return evaluation.id;
}
