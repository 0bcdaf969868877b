"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { addTaskSchema, editTaskSchema, taskSchema } from "./schema";

export async function addTask(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, addTaskSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.task.add(input);
    return `/pilots/${slug}/plan`;
  });
}

export async function editTask(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, editTaskSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.task.edit(input);
    return `/pilots/${slug}/plan`;
  });
}

export async function finishTask(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, taskSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.task.finish(input);
    return `/pilots/${slug}/plan`;
  });
}

export async function reopenTask(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, taskSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.task.reopen(input);
    return `/pilots/${slug}/plan`;
  });
}
