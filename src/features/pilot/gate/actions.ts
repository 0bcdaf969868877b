"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { decideResearchSchema, meetGateSchema, nameThresholdsSchema, reasonedGateSchema } from "./schema";

export async function meetGate(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, meetGateSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.gate.meet(input);
    return `/pilots/${slug}/plan`;
  });
}

export async function decideResearch(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, decideResearchSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.gate.decideResearch(input);
    return `/pilots/${slug}/plan`;
  });
}

export async function nameThresholds(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, nameThresholdsSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.gate.nameThresholds(input);
    return `/pilots/${slug}/plan`;
  });
}

export async function reopenGate(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, reasonedGateSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.gate.reopen(input);
    return `/pilots/${slug}/plan`;
  });
}

export async function waiveGate(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, reasonedGateSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.gate.waive(input);
    return `/pilots/${slug}/plan`;
  });
}
