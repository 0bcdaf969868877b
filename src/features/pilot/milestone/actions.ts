"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { addMilestoneSchema, milestoneSchema, moveMilestoneSchema } from "./schema";

export async function addMilestone(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, addMilestoneSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.milestone.add(input);
    return `/pilots/${slug}/plan`;
  });
}

export async function moveMilestone(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, moveMilestoneSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.milestone.move(input);
    return `/pilots/${slug}/plan`;
  });
}

export async function reachMilestone(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, milestoneSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.milestone.reach(input);
    return `/pilots/${slug}/plan`;
  });
}
