"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { changeInterestSchema, interestIdSchema, saveInterestSchema } from "./schema";

export async function saveInterest(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, saveInterestSchema, async (exchange, input) => {
    await exchange.interest.save(input);
    return "/interests?done=saved";
  });
}

export async function changeInterest(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, changeInterestSchema, async (exchange, input) => {
    await exchange.interest.change(input);
    return "/interests?done=saved";
  });
}

export async function removeInterest(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, interestIdSchema, async (exchange, input) => {
    await exchange.interest.remove(input);
    return "/interests?done=removed";
  });
}
