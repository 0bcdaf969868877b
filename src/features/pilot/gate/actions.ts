"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { agreeThresholdsSchema, decideResearchSchema, meetGateSchema, reasonedGateSchema } from "./schema";

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

export async function agreeThresholds(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, agreeThresholdsSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.gate.agreeThresholds(input);
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
