"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { actOnCycleSchema, cycleSchema, editCycleSchema, planCycleSchema, studyCycleSchema } from "./schema";

export async function planCycle(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, planCycleSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.cycle.plan(input);
    return `/pilots/${slug}/cycles`;
  });
}

export async function editCycle(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, editCycleSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.cycle.edit(input);
    return `/pilots/${slug}/cycles`;
  });
}

export async function beginCycle(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, cycleSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.cycle.begin(input);
    return `/pilots/${slug}/cycles`;
  });
}

export async function studyCycle(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, studyCycleSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.cycle.study(input);
    return `/pilots/${slug}/cycles`;
  });
}

export async function actOnCycle(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, actOnCycleSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.cycle.act(input);
    return `/pilots/${slug}/cycles`;
  });
}
