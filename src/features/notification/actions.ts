"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { choosePreferencesSchema, markReadSchema, unsubscribeSchema } from "./schema";

export async function markRead(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, markReadSchema, async (exchange, input) => {
    await exchange.notification.markRead(input);
    return "/notifications";
  });
}

export async function choosePreferences(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, choosePreferencesSchema, async (exchange, input) => {
    await exchange.notification.choosePreferences(input);
    return "/person?saved=preferences";
  });
}

export async function unsubscribe(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, unsubscribeSchema, async (exchange, input) => {
    await exchange.notification.unsubscribe(input);
    return "/unsubscribe/done";
  });
}
