"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { correctDaysSchema } from "./correction/schema";
import { answerFollowUpSchema } from "./follow-up/schema";
import { adoptionSchema, considerSchema, decideSchema, putIntoUseSchema, stopSchema } from "./schema";

export async function considerAdoption(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, considerSchema, async (exchange, input) => {
    const { id } = await exchange.adoption.consider(input);
    return `/adoptions/${id}?done=considered`;
  });
}

export async function decideOnAdoption(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, decideSchema, async (exchange, input) => {
    const { id } = await exchange.adoption.decide(input);
    return `/adoptions/${id}?done=decided`;
  });
}

export async function rollOutAdoption(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, adoptionSchema, async (exchange, input) => {
    const { id } = await exchange.adoption.rollOut(input);
    return `/adoptions/${id}?done=rolling-out`;
  });
}

export async function putIntoUse(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, putIntoUseSchema, async (exchange, input) => {
    const { id } = await exchange.adoption.putIntoUse(input);
    return `/adoptions/${id}?done=in-use`;
  });
}

export async function stopAdoption(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, stopSchema, async (exchange, input) => {
    const { id } = await exchange.adoption.stop(input);
    return `/adoptions/${id}?done=stopped`;
  });
}

export async function answerFollowUp(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, answerFollowUpSchema, async (exchange, input) => {
    const { id } = await exchange.adoption.answer(input);
    return `/adoptions/${id}?done=answered`;
  });
}

export async function correctDays(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, correctDaysSchema, async (exchange, input) => {
    const { id } = await exchange.adoption.correct(input);
    return `/adoptions/${id}?done=corrected`;
  });
}

export async function withdrawAdoption(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, adoptionSchema, async (exchange, input) => {
    await exchange.adoption.withdraw(input);
    return "/adoptions?done=withdrawn";
  });
}
