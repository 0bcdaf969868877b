"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { addRiskSchema, editRiskSchema, riskSchema } from "./schema";

export async function addRisk(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, addRiskSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.risk.add(input);
    return `/pilots/${slug}/risks`;
  });
}

export async function editRisk(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, editRiskSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.risk.edit(input);
    return `/pilots/${slug}/risks`;
  });
}

export async function closeRisk(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, riskSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.risk.close(input);
    return `/pilots/${slug}/risks`;
  });
}
