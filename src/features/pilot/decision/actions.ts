"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { recordDecisionSchema } from "./schema";

export async function recordDecision(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, recordDecisionSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.decision.record(input);
    return `/pilots/${slug}/risks`;
  });
}
