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
    ...illustration.cycles.flatMap(({ aim, plan, prediction, planned, begun }) => {
      let cycleId = "";
      const write = async () => {
        cycleId = (await (await api()).cycle.plan({ pilotId, aim, plan, prediction })).id;
      };
      const begin = async () => (await api()).cycle.begin({ cycleId });
      return [
        { day: planned, happen: write },
        ...(begun === undefined ? [] : [{ day: begun, happen: begin }]),
      ];
    }),
  ];
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
