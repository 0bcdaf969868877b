import { and, desc, eq } from "drizzle-orm";
import { activity, evaluation, person } from "@/db/schema";
import { record } from "@/features/activity/service";
import { findResearch } from "@/features/pilot/gate/queries";
import { agreeThresholdsIn, answerResearch } from "@/features/pilot/gate/service";
import { rolesIn } from "@/features/pilot/policy";
import { findPilotOrThrow, type Pilot } from "@/features/pilot/queries";
import { formatMoment } from "@/lib/dates";
import { ConflictError, InvalidError, NotAllowedError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { designClash } from "../plan/gap/rules";
import { describePlanChanges, type PlanAnswers } from "../plan/rules";
import type { SavePlan, SavePlanPart } from "../plan/schema";
import { mayEvaluation } from "../policy";
import type { EvaluationRow } from "../queries";
import { subgroupValues } from "../subgroup/rules";
import { forgetSignatures } from "./plan";

/** Begins the plan of a pilot, or saves it while it is a draft; a save on top of somebody else's is a conflict. */
export function savePlan(
  context: Context,
  { pilotId, revision, ...answers }: SavePlan,
): Promise<EvaluationRow> {
  const changes = {
    ...contentOf.question(answers),
    logicModel: answers.logicModel,
    design: answers.design,
    ...contentOf.comparator(answers),
    ...contentOf.subgroups(answers),
    ...contentOf.size(answers),
    ...contentOf.thresholds(answers),
  };
  return writePlan(context, { pilotId, revision }, changes);
}

/** One page of the guided plan, saved as far as it goes. The first page begins the plan. */
export function savePlanPart(context: Context, input: SavePlanPart): Promise<EvaluationRow> {
  const { pilotId, revision } = input;
  if (revision === 0 && input.part !== "question") {
    throw new NotAllowedError("Begin with the question: what do you want to find out?");
  }
  return writePlan(context, { pilotId, revision }, changesOf(input), async (tx, pilot) => {
    if (input.part === "research") await answerResearch(tx, pilot, input);
  });
}

/** What is stored of each part, where that is not what was typed. */
const contentOf = {
  question: ({ question, publicSourceUrl }: Pick<SavePlan, "question" | "publicSourceUrl">) => ({
    question,
    publicSourceUrl: publicSourceUrl ?? null,
  }),
  comparator: ({ comparator, selectedOnBaseline }: Pick<SavePlan, "comparator" | "selectedOnBaseline">) => ({
    comparator,
    selectedOnBaseline: selectedOnBaseline ?? null,
  }),
  subgroups: ({ subgroupKinds, ownSubgroups, noSubgroupsReason }: SubgroupAnswers) => ({
    subgroups: subgroupValues(subgroupKinds, ownSubgroups),
    noSubgroupsReason: noSubgroupsReason ?? null,
  }),
  size: (typed: SizeAnswers) => ({
    plannedSampleSize: typed.plannedSampleSize ?? null,
    expectedPerWeek: typed.expectedPerWeek ?? null,
    recruitmentWeeks: typed.recruitmentWeeks ?? null,
    sizeAssumptions: {
      power: Number(typed.power) / 100,
      standardDeviation: typed.standardDeviation ?? null,
      clusterSize: typed.clusterSize ?? null,
      correlation: typed.correlation ?? null,
    },
  }),
  thresholds: ({ scaleIf, adaptIf, stopIf, budgetHolder, routeToBuy }: ThresholdAnswers) => ({
    scaleIf,
    adaptIf,
    stopIf,
    budgetHolder,
    routeToBuy,
  }),
};
type SubgroupAnswers = Pick<SavePlan, "subgroupKinds" | "ownSubgroups" | "noSubgroupsReason">;
type SizeAnswers = Pick<
  SavePlan,
  | "plannedSampleSize"
  | "expectedPerWeek"
  | "recruitmentWeeks"
  | "power"
  | "standardDeviation"
  | "clusterSize"
  | "correlation"
>;
type ThresholdAnswers = Pick<SavePlan, "scaleIf" | "adaptIf" | "stopIf" | "budgetHolder" | "routeToBuy">;

function changesOf(input: SavePlanPart): Partial<PlanAnswers> {
  switch (input.part) {
    case "question":
      return contentOf.question(input);
    case "logic":
      return { logicModel: input.logicModel };
    case "research":
      return {};
    case "design":
      return { design: input.design };
    case "comparator":
      return contentOf.comparator(input);
    case "subgroups":
      return contentOf.subgroups(input);
    case "size":
      return contentOf.size(input);
    case "thresholds":
      return contentOf.thresholds(input);
  }
}

function writePlan(
  context: Context,
  { pilotId, revision }: { pilotId: string; revision: number },
  changes: Partial<PlanAnswers>,
  besides?: (tx: Context, pilot: Pilot) => Promise<void>,
): Promise<EvaluationRow> {
  return inTransaction(context, async (tx) => {
    const pilot = await findPilotOrThrow(tx.db, pilotId);
    authorize(mayEvaluation, tx.actor, "plan", { status: "draft", pilot });
    await requireAgreement(tx, pilot, changes);
    const chosen = changes.design ? { isDesignChosen: true } : {};
    const [saved] =
      revision === 0
        ? await tx.db
            .insert(evaluation)
            .values({ question: "", ...changes, ...chosen, pilotId, slug: pilot.slug, title: pilot.title })
            .onConflictDoNothing()
            .returning()
        : await tx.db
            .update(evaluation)
            .set({ ...changes, ...chosen, revision: revision + 1 })
            .where(
              and(
                eq(evaluation.pilotId, pilotId),
                eq(evaluation.revision, revision),
                eq(evaluation.status, "draft"),
              ),
            )
            .returning();
    if (!saved) throw await lostSave(tx, pilotId, changes);
    await besides?.(tx, pilot);
    await forgetSignatures(tx.db, saved.id);
    await record(tx, "pilot.plan-saved", pilot, { evaluationId: saved.id });
    // Those who lead the pilot agree to the thresholds by writing them; from others they still wait for that.
    if (rolesIn(tx.actor, pilot).has("leader")) await agreeThresholdsIn(tx, pilot);
    return saved;
  });
}

async function requireAgreement(tx: Context, pilot: Pilot, { design }: Partial<PlanAnswers>): Promise<void> {
  if (!design) return;
  const clash = designClash(design, await findResearch(tx.db, pilot));
  if (clash) throw new InvalidError("The design and the four questions do not agree.", { design: [clash] });
}

/** Tells the slower of two writers who was faster, and where what is saved now differs from what they typed. */
async function lostSave(
  { db }: Context,
  pilotId: string,
  typed: Partial<PlanAnswers>,
): Promise<ConflictError> {
  const [saved] = await db.select().from(evaluation).where(eq(evaluation.pilotId, pilotId));
  if (saved && saved.status !== "draft") {
    return new ConflictError(
      "This plan was locked while you were writing. Record what you do differently as a deviation.",
    );
  }
  const [last] = await db
    .select({ name: person.name, at: activity.at })
    .from(activity)
    .leftJoin(person, eq(person.id, activity.actorId))
    .where(
      and(eq(activity.thing, "pilot"), eq(activity.thingId, pilotId), eq(activity.kind, "pilot.plan-saved")),
    )
    .orderBy(desc(activity.sequence))
    .limit(1);
  const when = last ? ` on ${formatMoment(last.at)}` : "";
  const changes = saved ? describePlanChanges(saved, typed) : "";
  const now = changes ? `It now says: ${changes}.` : "This part says the same as what you typed.";
  return new ConflictError(
    `${last?.name || "Somebody else"} saved this plan${when}, while you were writing. ${now} What you typed is still in the form. Save again to replace what is there.`,
  );
}
