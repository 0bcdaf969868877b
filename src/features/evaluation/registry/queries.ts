import { and, desc, eq, gte, inArray, lt, ne, notInArray, or, type SQL } from "drizzle-orm";
import { challenge, evaluation, measure, pilot } from "@/db/schema";
import { calendarDay } from "@/lib/dates";
import type { Context } from "@/server/kernel/context";
import { olderThan, pageSize, toPage } from "@/server/kernel/pagination";
import type { LockedPlan } from "../plan/rules";
import { publicEvaluationStatuses } from "../status";
import { registryState } from "./rules";
import type { ListPlans } from "./schema";
import type { RegistryState } from "./status";

const reported = [...publicEvaluationStatuses];

/** Every plan that was ever locked, newest first, whatever became of it: nothing but the date decides the order. */
export async function listPlans({ db, now }: Context, { state, design, cursor }: ListPlans) {
  const today = calendarDay(now);
  const rows = await db
    .select({
      id: evaluation.id,
      slug: evaluation.slug,
      title: evaluation.title,
      status: evaluation.status,
      design: evaluation.design,
      lockedPlan: evaluation.lockedPlan,
      lockHash: evaluation.lockHash,
      lockedAt: evaluation.lockedAt,
      dueOn: evaluation.reportDueOn,
      publishedAt: evaluation.publishedAt,
      primaryMeasure: measure.name,
      pilotStatus: pilot.status,
      isIllustration: pilot.isIllustration,
      need: challenge.title,
    })
    .from(evaluation)
    .innerJoin(pilot, eq(pilot.id, evaluation.pilotId))
    .innerJoin(challenge, eq(challenge.id, pilot.challengeId))
    .leftJoin(measure, and(eq(measure.evaluationId, evaluation.id), eq(measure.isPrimary, true)))
    .where(
      and(
        // The words of the index: what is not a draft was locked.
        ne(evaluation.status, "draft"),
        design.length > 0 ? inArray(evaluation.design, design) : undefined,
        state.length > 0 ? or(...state.map((one) => inState(one, today))) : undefined,
        olderThan(cursor, evaluation.lockedAt, evaluation.id),
      ),
    )
    .orderBy(desc(evaluation.lockedAt), desc(evaluation.id))
    .limit(pageSize + 1);
  const page = toPage(rows, ({ lockedAt }) => lockedAt);
  return {
    next: page.next,
    items: page.items.map(({ lockedPlan, dueOn, ...row }) => ({
      ...row,
      dueOn: dueOn ?? "",
      question: (lockedPlan as LockedPlan).question,
      state: registryState(row.status, dueOn ?? "", today),
    })),
  };
}
export type RegisteredPlan = Awaited<ReturnType<typeof listPlans>>["items"][number];

function inState(state: RegistryState, today: string): SQL | undefined {
  if (state === "reported") return inArray(evaluation.status, reported);
  const isOpen = notInArray(evaluation.status, reported);
  return and(
    isOpen,
    state === "due" ? lt(evaluation.reportDueOn, today) : gte(evaluation.reportDueOn, today),
  );
}
