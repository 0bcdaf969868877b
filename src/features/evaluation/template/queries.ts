import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { findWorkingEvaluation } from "../queries";
import { scheduleOf } from "../schedule/queries";
import { periodsOf } from "../schedule/rules";

/** What a template of a plan is made of. */
export async function findTemplate(context: Context, pilot: string) {
  const working = await findWorkingEvaluation(context, pilot);
  if (!working.evaluation) throw new NotFoundError("This pilot has no evaluation plan yet.");
  const { evaluation, measures, sites } = working;
  const schedule = scheduleOf(evaluation);
  return {
    slug: evaluation.slug,
    measures: measures.map(({ name, kind }) => ({ name, kind })),
    sites: sites.map(({ name }) => ({ name })),
    design: evaluation.design,
    subgroups: evaluation.subgroups,
    periods: schedule ? periodsOf(schedule) : [],
  };
}
export type Template = Awaited<ReturnType<typeof findTemplate>>;
