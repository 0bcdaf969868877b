import { sql } from "drizzle-orm";
import { everybody, row, type Table } from "./row";
import type { Things } from "./things";

const it = ({ pilot: pilotId }: Things) => ({ pilotId });
const round = ({ cycle: cycleId }: Things) => ({ cycleId });
const goal = (things: Things) => ({ ...it(things), milestoneId: things.milestone });
const job = (things: Things) => ({ ...it(things), taskId: things.task });
const threat = (things: Things) => ({ ...it(things), riskId: things.risk });
const plan = { aim: "Find a quiet place", prediction: "Half say yes.", plan: "Two days." };
const hazard = {
  description: "A trace is lost.",
  likelihood: "low",
  severity: "major",
  response: "We look every day.",
};

const cycleIs =
  (status: string) =>
  ({ cycle: id }: Things) => [
    sql`update cycle set status = ${status}, what_happened = 'Six in ten.', learned = 'More.', begun_at = created_at,
      studied_at = case ${status} when 'studied' then created_at end where id = ${id}`,
  ];

const hasStep = ({ pilot: id }: Things) => [
  sql`insert into pathway_step (pilot_id, phase, position, name, owned_by, done_by)
      values (${id}, 'before', 1, 'See the GP', 'General practice', 'GP') on conflict do nothing`,
];

/** Owners of the leader's side and brokers. */
const steerers = "s0 nnn0 ynn0 yny nn00 00nn";
const readers = "s0 yyy0 yyy0 yyy yy00 00yy";
/** Members of both sides, the evaluator and brokers. */
const workers = "s0 yyn0 yyn0 yny yn00 00nn";
/** Partners too: they take part in the workspace. */
const everyoneInIt = "s0 yyn0 yyn0 yny yy00 00nn";

export const workspaceTable: Table = {
  "pilot.contribution.list": row(readers, it),
  "pilot.contribution.add": row(workers, (things) => ({
    ...it(things),
    kind: "pathway",
    contributor: "The clinicians",
    description: "Straight to the clinic.",
  })),
  // It names the partner.
  "pilot.contribution.signOff": row("s0 nnn0 nnn0 nnn ny00 00nn", (things) => ({
    ...it(things),
    contributionId: things.contribution,
  })),

  "pilot.cycle.list": row(readers, it),
  "pilot.cycle.plan": row(workers, (things) => ({ ...it(things), ...plan })),
  "pilot.cycle.edit": row(workers, (things) => ({ ...round(things), ...plan })),
  "pilot.cycle.begin": row(workers, round),
  "pilot.cycle.study": row(
    workers,
    (things) => ({ ...round(things), whatHappened: "Six in ten.", learned: "More than we thought." }),
    cycleIs("doing"),
  ),
  "pilot.cycle.act": row(workers, (things) => ({ ...round(things), action: "adopt" }), cycleIs("studied")),

  "pilot.decision.list": row(readers, it),
  "pilot.decision.record": row(workers, (things) => ({
    ...it(things),
    title: "We use the back room",
    reason: "It is quiet.",
    decidedOn: "2027-03-01",
  })),

  "pilot.discussion.list": row(readers, it),
  "pilot.discussion.find": row(readers, (things) => ({ ...it(things), discussionId: things.discussion })),
  "pilot.discussion.start": row(everyoneInIt, (things) => ({ ...it(things), topic: "Chairs", body: "Two." })),
  "pilot.discussion.reply": row(everyoneInIt, (things) => ({
    ...it(things),
    discussionId: things.discussion,
    body: "Yes.",
  })),

  "pilot.document.list": row(readers, it),
  "pilot.document.add": row(everyoneInIt, (things) => ({
    ...it(things),
    file: new File(["Too small."], "notes.txt"),
  })),
  "pilot.document.remove": row(workers, (things) => ({
    ...it(things),
    documentId: things.pilotDocument,
  })),

  "pilot.milestone.list": row(readers, it),
  "pilot.milestone.add": row(workers, (things) => ({
    ...it(things),
    title: "Half way",
    dueOn: "2027-06-01",
  })),
  "pilot.milestone.move": row(workers, (things) => ({ ...goal(things), dueOn: "2027-07-01" })),
  "pilot.milestone.reach": row(workers, goal),

  "pilot.pathway.find": row(readers, it),
  "pilot.pathway.save": row(workers, (things) => ({
    ...it(things),
    phase: "after",
    basedOn: 0,
    steps: [{ name: "Screen", ownedBy: "The pharmacy", doneBy: "A pharmacist", minutes: 10 }],
  })),

  "pilot.pathway.listPublished": row(everybody, ({ challenge: challengeId }) => ({ challengeId })),
  "pilot.pathway.listPublished of a published result": row(everybody, ({ evaluation: evaluationId }) => ({
    evaluationId,
  })),
  "pilot.pathway.publish": row(
    steerers,
    (things) => ({ ...it(things), basedOn: { before: 1, after: 0 } }),
    hasStep,
  ),
  "pilot.pathway.hide": row(steerers, it, ({ pilot: id }) => [
    sql`insert into published_pathway (pilot_id, content, published_at) values (${id}, '{"title": "Shown"}', now()) on conflict do nothing`,
  ]),

  "pilot.risk.list": row(readers, it),
  "pilot.risk.add": row(workers, (things) => ({ ...it(things), ...hazard })),
  "pilot.risk.edit": row(workers, (things) => ({ ...threat(things), ...hazard })),
  "pilot.risk.close": row(workers, threat),

  "pilot.task.list": row(readers, it),
  "pilot.task.add": row(workers, (things) => ({ ...it(things), title: "Order leaflets" })),
  "pilot.task.edit": row(workers, (things) => ({ ...job(things), title: "Order more leaflets" })),
  "pilot.task.finish": row(everyoneInIt, job),
  "pilot.task.reopen": row(everyoneInIt, job, ({ task: id }) => [
    sql`update task set done_at = now() where id = ${id}`,
  ]),
};
