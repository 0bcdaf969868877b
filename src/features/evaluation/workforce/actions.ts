"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { addWorkforceChangeSchema, workforceChangeSchema } from "./schema";

export async function addWorkforceChange(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, addWorkforceChangeSchema, async (exchange, input) => {
    const { slug } = await exchange.evaluation.workforce.add(input);
    return `/pilots/${slug}/evaluation/workforce`;
  });
}

export async function removeWorkforceChange(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, workforceChangeSchema, async (exchange, input) => {
    const { slug } = await exchange.evaluation.workforce.remove(input);
    return `/pilots/${slug}/evaluation/workforce`;
  });
}
