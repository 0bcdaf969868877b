"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { assuranceIdSchema, checkAssuranceSchema, claimAssuranceSchema } from "./schema";

function passportOf(form: FormData): string {
  return `/products/${encodeURIComponent(String(form.get("slug")))}/passport`;
}

export async function claimAssurance(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, claimAssuranceSchema, async (exchange, input) => {
    await exchange.product.passport.claim(input);
    return passportOf(form);
  });
}

export async function seeAssurance(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, checkAssuranceSchema, async (exchange, input) => {
    await exchange.product.passport.see(input);
    return passportOf(form);
  });
}

export async function verifyAssurance(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, checkAssuranceSchema, async (exchange, input) => {
    await exchange.product.passport.verify(input);
    return passportOf(form);
  });
}

export async function removeAssurance(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, assuranceIdSchema, async (exchange, input) => {
    await exchange.product.passport.remove(input);
    return passportOf(form);
  });
}
