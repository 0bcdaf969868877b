import { describe, expect, it, test } from "vitest";
import type { SeedPilot } from "./pilot-record";
import { pilots } from "./pilots";
import { beginsAt } from "./plant";

type Illustration = SeedPilot["illustration"];
type Days = Illustration["days"];

/** The moments a pilot of each status has behind it. */
const behind: Record<SeedPilot["status"], (keyof Days)[]> = {
  preparing: ["prepared"],
  ready: ["prepared", "ready"],
  live: ["prepared", "ready", "live"],
  paused: ["prepared", "ready", "live", "ended"],
  stopped: ["prepared", "ended"],
  analysing: ["prepared", "ready", "live", "ended"],
  reported: ["prepared", "ready", "live", "ended", "reported"],
  closed: ["prepared", "ready", "live", "ended", "reported", "closed"],
};
const isOver = (status: SeedPilot["status"]) => !["preparing", "ready", "live", "paused"].includes(status);

/** Everything a reader would find contradictory in the dates of one pilot, as sentences. */
function contradictionsIn({ status, illustration }: Pick<SeedPilot, "status" | "illustration">): string[] {
  const { days } = illustration;
  return [
    ...wrongDays(status, days),
    ...wrongGates(days, illustration.gates),
    ...wrongWork(status, illustration),
  ];
}

function wrongDays(status: SeedPilot["status"], days: Days): string[] {
  const told = Object.keys(days);
  const inOrder = behind[status].map((name) => days[name] ?? Number.NaN);
  return [
    ...(told.sort().join() === [...behind[status]].sort().join() ? [] : [`${status} does not fit its days`]),
    ...(inOrder.every((day, place) => place === 0 || day >= (inOrder[place - 1] ?? 0))
      ? []
      : ["its days are out of order"]),
    ...(days.prepared <= beginsAt + 10 ? ["it begins before its challenge is open"] : []),
    ...(Math.max(...inOrder) > 0 ? ["something has happened in the future"] : []),
  ];
}

function wrongGates({ prepared, ready }: Days, gates: Illustration["gates"]): string[] {
  return gates.flatMap(({ title, status, closed }) => {
    if (status === "open") return ready !== undefined ? [`${title}: open, but the pilot went on`] : [];
    if (closed === undefined) return [`${title}: closed on no day`];
    return closed < prepared || closed > (ready ?? 0) ? [`${title}: closed outside preparation`] : [];
  });
}

function wrongWork(status: SeedPilot["status"], work: Illustration): string[] {
  const { prepared, live, ended, closed } = work.days;
  const isOutside = (day: number) => day < prepared || day > (closed ?? 0);
  return [
    ...work.milestones.flatMap(({ title, dueIn, reached }) => {
      if (reached === undefined) return !isOver(status) && dueIn <= 0 ? [`${title}: overdue`] : [];
      const isTooEarly = live === undefined || reached < live;
      return isTooEarly || reached > (ended ?? 0) ? [`${title}: reached outside the pilot’s life`] : [];
    }),
    ...work.tasks.flatMap(({ title, dueIn, done }) => {
      if (done !== undefined) return isOutside(done) ? [`${title}: done outside the pilot’s life`] : [];
      return isOver(status) || dueIn <= 0 ? [`${title}: still open`] : [];
    }),
    ...work.decisions.flatMap(({ title, taken }) => (isOutside(taken) ? [`${title}: taken outside`] : [])),
    ...work.cycles.flatMap(({ aim, planned, begun }) => {
      if (isOver(status)) return [`${aim}: never finished`];
      const isTooEarly = begun !== undefined && (live === undefined || begun < live || begun < planned);
      return isOutside(planned) || isTooEarly ? [`${aim}: begun too early`] : [];
    }),
  ];
}

test.each(pilots.map((pilot) => [pilot.slug, pilot] as const))("the dates of %s agree", (_slug, pilot) => {
  expect(contradictionsIn(pilot)).toEqual([]);
});

describe("a contradiction is found", () => {
  const live = pilots.find(({ status }) => status === "live") as SeedPilot;
  const closed = pilots.find(({ status }) => status === "closed") as SeedPilot;
  const broken = (pilot: SeedPilot, change: Partial<Illustration>, status = pilot.status) =>
    contradictionsIn({ status, illustration: { ...pilot.illustration, ...change } });
  const cycle = { aim: "Aim", plan: "Plan", prediction: "Half", planned: -100 };

  it.each([
    [
      "a milestone reached before the start",
      live,
      { milestones: [{ title: "A", dueIn: -60, reached: -60 }] },
    ],
    ["an open milestone in the past", live, { milestones: [{ title: "A", dueIn: -1 }] }],
    ["an open task of a closed pilot", closed, { tasks: [{ title: "A", personSlug: "ben", dueIn: 5 }] }],
    ["a planned cycle of a closed pilot", closed, { cycles: [cycle] }],
    ["a cycle begun before the start", live, { cycles: [{ ...cycle, planned: -60, begun: -55 }] }],
    ["a decision of tomorrow", live, { decisions: [{ title: "A", reason: "B", taken: 1 }] }],
    ["a start before the preparation", live, { days: { ...live.illustration.days, prepared: -1 } }],
    [
      "a gate met after the start",
      live,
      { gates: live.illustration.gates.map((gate) => ({ ...gate, closed: -1 })) },
    ],
  ])("%s", (_title, pilot, change) => expect(broken(pilot, change)).not.toEqual([]));

  it("a state that its days do not reach", () => {
    expect(broken(live, {}, "analysing")).toContain("analysing does not fit its days");
  });
});
