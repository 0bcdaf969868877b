import { eq } from "drizzle-orm";
import { pilotPerson } from "@/db/schema";
import { addDays, calendarDay } from "@/lib/dates";
import type { SeedPilot } from "./pilot-record";
import { callAs, type Garden } from "./plant";
import { actorOf, broker } from "./plant-people";

/** Something that happened on a day, counted from the day of seeding. */
export type Happening = { day: number; happen: () => Promise<unknown> };

/** Tasks, milestones, risks, decisions and cycles: all invented, all labelled, each on its day. */
export function workOf(garden: Garden, { illustration }: SeedPilot, pilotId: string): Happening[] {
  const { prepared } = illustration.days;
  const api = async () => callAs(garden, await broker(garden)).pilot;
  const dayOf = (day: number) => calendarDay(addDays(garden.today, day));
  return [
    ...illustration.tasks.flatMap((task) => taskOf(garden, pilotId, task)),
    ...illustration.milestones.flatMap(({ title, dueIn, reached }) => {
      let milestoneId = "";
      const add = async () => {
        milestoneId = (await (await api()).milestone.add({ pilotId, title, dueOn: dayOf(dueIn) })).id;
      };
      const reach = async () => (await api()).milestone.reach({ pilotId, milestoneId });
      return [
        { day: prepared + 1, happen: add },
        ...(reached === undefined ? [] : [{ day: reached, happen: reach }]),
      ];
    }),
    ...illustration.risks.map(({ title, likelihood, effect, response }) => ({
      day: prepared + 2,
      happen: async () =>
        (await api()).risk.add({ pilotId, description: title, likelihood, severity: effect, response }),
    })),
    ...illustration.decisions.map(({ title, reason, taken }) => ({
      day: taken,
      happen: async () => (await api()).decision.record({ pilotId, title, reason, decidedOn: dayOf(taken) }),
    })),
    ...illustration.cycles.flatMap((cycle) => cycleOf(garden, pilotId, cycle)),
  ];
}

function cycleOf(
  garden: Garden,
  pilotId: string,
  { planned, begun, studied, acted, predicted, ...written }: SeedPilot["illustration"]["cycles"][number],
): Happening[] {
  let cycleId = "";
  const api = async () => callAs(garden, await broker(garden)).pilot.cycle;
  const write = async () => {
    const expected = predicted && {
      measureId: await measureIn(garden, pilotId, predicted.measure),
      predictedDirection: predicted.direction,
      predictedValue: predicted.value,
    };
    cycleId = (await (await api()).plan({ pilotId, ...written, ...expected })).id;
  };
  const begin = async () => (await api()).begin({ cycleId });
  const study = async () => {
    if (studied) await (await api()).study({ cycleId, ...studied });
  };
  const act = async () => {
    if (acted) await (await api()).act({ cycleId, action: acted.action });
  };
  return [
    { day: planned, happen: write },
    ...(begun === undefined ? [] : [{ day: begun, happen: begin }]),
    ...(studied === undefined ? [] : [{ day: studied.day, happen: study }]),
    ...(acted === undefined ? [] : [{ day: acted.day, happen: act }]),
  ];
}

/** The measure of this name in the pilot’s evaluation. */
export async function measureIn(garden: Garden, pilotId: string, name: string): Promise<string | undefined> {
  const { evaluation } = callAs(garden, await broker(garden));
  const { measures } = await evaluation.findWorking({ pilot: pilotId });
  return measures?.find((one) => one.name === name)?.id;
}

/** How long before its day a task is given. */
const notice = 14;

function taskOf(
  garden: Garden,
  pilotId: string,
  { title, personSlug, dueIn, done }: SeedPilot["illustration"]["tasks"][number],
): Happening[] {
  let taskId = "";
  const add = async () => {
    const { task } = callAs(garden, await broker(garden)).pilot;
    const assigneeId = await assignee(garden, pilotId, personSlug);
    const dueOn = calendarDay(addDays(garden.today, dueIn));
    taskId = (await task.add({ pilotId, title, dueOn, assigneeId })).id;
  };
  const finish = async () => callAs(garden, await broker(garden)).pilot.task.finish({ pilotId, taskId });
  const given = Math.min(dueIn, 0) - notice;
  return [{ day: given, happen: add }, ...(done === undefined ? [] : [{ day: done, happen: finish }])];
}

/** Only people of the pilot can be given a task. */
async function assignee(garden: Garden, pilotId: string, slug: string): Promise<string | undefined> {
  const { personId } = await actorOf(garden, slug);
  const rows = await garden.db.select().from(pilotPerson).where(eq(pilotPerson.pilotId, pilotId));
  return rows.some((row) => row.personId === personId) ? personId : undefined;
}
