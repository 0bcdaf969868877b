import { type SQL, sql } from "drizzle-orm";
import { captureAfCsv } from "tests/factories/evaluation";
import { elsewhere } from "tests/factories/external-result";
import { everybody, nobody, row, type Table } from "./row";
import type { Things } from "./things";

const draft = ({ plan: evaluationId }: Things) => ({ evaluationId });
const working = ({ evaluation: evaluationId }: Things) => ({ evaluationId });
const csv = (things: Things) => ({
  ...working(things),
  csv: captureAfCsv.replace("2016-05-01,2019", "2019-06-01,2020"),
});
const findings = { findings: "One in sixty.", limitations: "No comparison." };
const withReason = (things: Things) => ({ ...working(things), reason: "A count was wrong." });

const isAt =
  (status: string) =>
  ({ evaluation: id }: Things): SQL[] => [sql`update evaluation set status = ${status} where id = ${id}`];
const isUnsigned = (things: Things) => [
  ...isAt("analysed")(things),
  // A signature stands for one text only, so none stands for this one.
  sql`update evaluation set findings = 'Another text.', findings_hash = 'another' where id = ${things.evaluation}`,
];

/** Whoever steers the pilot writes the plan with the evaluator; a member without a role in the pilot does not. */
const planners = "s0 nnn0 ynn0 yny yn00 00nn";
/** The raw figures are for the people of the pilot, also once the result is public. */
const itsPeople = "s0 yyy0 yyy0 yyy yy00 00yy";
/** Only the evaluator locks, collects, analyses and signs; only that signature is needed to publish. */
const evaluatorAlone = "s0 nnn0 nnn0 nnn yn00 00nn";

export const evaluationTable: Table = {
  "evaluation.externalResult.find": row(everybody, ({ externalSlug: slug }) => ({ slug })),
  "evaluation.externalResult.enter": row("sn nnnn nnnn yny nnnn nnnn", () => elsewhere),
  "evaluation.externalResult.edit": row("sn nnnn nnnn yny nnnn nnnn", (things) => ({
    ...elsewhere,
    externalResultId: things.externalResult,
    revision: things.externalRevision,
  })),
  "evaluation.find": row(everybody, ({ slug }) => ({ slug })),
  "evaluation.find before it is published": row(
    "00 0000 0000 000 0000 0000",
    ({ slug }) => ({ slug }),
    isAt("signed"),
  ),
  "evaluation.list": row(everybody, () => ({})),
  "evaluation.listFeed": row(everybody, () => ({})),
  "evaluation.listPlans": row(everybody, () => ({})),
  "evaluation.listElsewhere": row(everybody, () => ({})),
  "evaluation.listForProduct": row("yy yyyy yyyy yyy yyyy yyy0", ({ measuredProduct: productId }) => ({
    productId,
  })),
  "evaluation.report.find": row(everybody, ({ slug }) => ({ slug, format: "pdf" })),
  "evaluation.report.ask": row(everybody, ({ slug }) => ({ slug, format: "docx" })),
  "evaluation.report.ask before it is published": row(
    nobody,
    ({ slug }) => ({ slug, format: "docx" }),
    isAt("signed"),
  ),
  "evaluation.findSynthesis": row("yy yyyy yyyy yyy yyyy yyy0", ({ measuredProduct: productId }) => ({
    productId,
  })),
  "evaluation.findWorking": row("s0 yyy0 yyy0 yyy yy00 00yy", ({ pilot }) => ({ pilot })),
  "evaluation.findSensitivity": row("s0 yyy0 yyy0 yyy yy00 00yy", ({ measure: measureId }) => ({
    measureId,
  })),
  "evaluation.savePlan": row(planners, (things) => ({
    pilotId: things.pilot,
    revision: things.planRevision,
    question: "How many are found?",
    design: "before_after",
    comparator: "The year before",
    scaleIf: "Many",
    adaptIf: "Some",
    stopIf: "None",
  })),
  "evaluation.savePlanPart": row(planners, (things) => ({
    pilotId: things.pilot,
    revision: things.planRevision,
    part: "comparator",
    comparator: "The year before",
  })),
  "evaluation.addMeasure": row(planners, (things) => ({
    ...draft(things),
    name: "Seen within two weeks",
    domain: "outcome",
    kind: "proportion",
    direction: "increase",
  })),
  "evaluation.changeMeasure": row(planners, ({ measure: measureId }) => ({
    measureId,
    name: "Diagnosed in a clinic",
    domain: "outcome",
    kind: "proportion",
    direction: "increase",
  })),
  "evaluation.removeMeasure": row(planners, ({ measure: measureId }) => ({ measureId })),
  "evaluation.signPlan": row("s0 ynn0 ynn0 nnn nn00 00nn", draft),
  "evaluation.lock": row(evaluatorAlone, draft, ({ researchGate: id }) => [
    sql`update gate set status = 'waived', waived_reason = 'Decided elsewhere.' where id = ${id}`,
  ]),
  "evaluation.recordDeviation": row(
    evaluatorAlone,
    (things) => ({ ...working(things), description: "Fewer sites", reason: "One closed." }),
    isAt("collecting"),
  ),
  "evaluation.recordObservations": row(
    evaluatorAlone,
    (things) => ({
      ...working(things),
      rows: [
        {
          measure: "Diagnosed",
          site: "28 pharmacies",
          periodStart: "2020-01-01",
          periodEnd: "2020-12-31",
          numerator: 9,
          denominator: 100,
        },
      ],
    }),
    isAt("collecting"),
  ),
  "evaluation.import.check": row(
    evaluatorAlone,
    (things) => ({ ...working(things), file: new File([csv(things).csv], "counts.csv") }),
    isAt("collecting"),
  ),
  "evaluation.import.record": row(
    evaluatorAlone,
    ({ readFile: importId }) => ({ importId }),
    isAt("collecting"),
  ),
  "evaluation.import.find": row(itsPeople, ({ readFile: importId }) => ({ importId })),
  "evaluation.import.list": row(itsPeople, working),
  "evaluation.findTemplate": row("s0 yyy0 yyy0 yyy yy00 00yy", ({ pilot }) => ({ pilot })),
  "evaluation.findCompleteness": row(itsPeople, working),
  "evaluation.setSchedule": row(
    evaluatorAlone,
    (things) => ({ ...working(things), every: "month", from: "2027-01-01", until: "2027-06-30" }),
    isAt("collecting"),
  ),
  "evaluation.listPredictions": row(itsPeople, ({ pilot: pilotId }) => ({ pilotId })),
  "evaluation.listResults": row(itsPeople, (things) => ({ ...working(things), page: 1 })),
  "evaluation.listObservations": row(itsPeople, (things) => ({ ...working(things), page: 1 })),
  "evaluation.findObservation": row(itsPeople, ({ observation: observationId }) => ({ observationId })),
  "evaluation.importCsv": row(evaluatorAlone, csv, isAt("collecting")),
  "evaluation.correctObservation": row(
    evaluatorAlone,
    ({ observation: observationId }) => ({
      observationId,
      numerator: 27,
      denominator: 1737,
      reason: "One was counted twice.",
    }),
    isAt("collecting"),
  ),
  "evaluation.finishCollecting": row(evaluatorAlone, working, isAt("collecting")),
  "evaluation.sign": row(evaluatorAlone, (things) => ({ ...working(things), ...findings }), isUnsigned),
  "evaluation.answer": row(
    "s0 ynn0 ynn0 nnn ny00 00nn",
    (things) => ({ ...working(things), decision: "dissented", reason: "We count differently." }),
    (things) => [...isUnsigned(things), ...isAt("signed")(things)],
  ),
  "evaluation.publish": row(evaluatorAlone, working, isAt("signed")),
  "evaluation.correct": row("sn nnnn nnnn nnn ynnn nnnn", (things) => ({
    ...withReason(things),
    ...findings,
  })),
  "evaluation.listDecisions": row("s0 yyy0 yyy0 yyy yy00 00yy", ({ pilot }) => ({ pilot })),
  // Whether to scale, adapt or stop is for those who lead the pilot, not for a broker or the supplier.
  "evaluation.decide": row("sn nnnn ynnn nnn nnnn nnnn", (things) => ({
    ...withReason(things),
    version: 1,
    decision: "adapt",
  })),
  "evaluation.retract": row("sn nnnn nnnn nny ynnn nnnn", withReason),
};
