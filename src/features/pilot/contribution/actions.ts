"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { addContributionSchema, contributionSchema } from "./schema";

export async function addContribution(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, addContributionSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.contribution.add(input);
    return `/pilots/${slug}/contributions`;
  });
}

export async function signOffContribution(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, contributionSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.contribution.signOff(input);
    return `/pilots/${slug}/contributions`;
  });
}
