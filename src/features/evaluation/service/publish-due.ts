import { and, asc, eq, lte } from "drizzle-orm";
import { evaluation } from "@/db/schema";
import { addDays, addWorkingDays } from "@/lib/dates";
import { NotAllowedError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { workingDaysToAnswer } from "../rules";
import { publishFindings } from "./findings";

/** Publishes what is due, unless it is out already or its pilot has yet to run. */
export async function publishIfDue(context: Context, evaluationId: string): Promise<void> {
  try {
    await publishFindings(context, evaluationId);
  } catch (error) {
    if (!(error instanceof NotAllowedError)) throw error;
  }
}

/** Every signed evaluation whose time to answer is over: for jobs that were lost, or came before their time. */
export async function publishOverdue(context: Context): Promise<void> {
  const { db, now } = context;
  const waiting = await db
    .select({ id: evaluation.id, submittedAt: evaluation.submittedAt })
    .from(evaluation)
    .where(
      and(eq(evaluation.status, "signed"), lte(evaluation.submittedAt, addDays(now, -workingDaysToAnswer))),
    )
    .orderBy(asc(evaluation.submittedAt))
    .limit(500);
  for (const { id, submittedAt } of waiting) {
    if (submittedAt && addWorkingDays(submittedAt, workingDaysToAnswer) <= now)
      await publishIfDue(context, id);
  }
}
