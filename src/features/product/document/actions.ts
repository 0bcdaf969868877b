"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { addDocumentSchema, changeAudienceSchema, removeDocumentSchema } from "./schema";

function documentsOf(form: FormData): string {
  return `/products/${encodeURIComponent(String(form.get("slug")))}/documents`;
}

export async function addDocument(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, addDocumentSchema, async (exchange, input) => {
    await exchange.product.document.add(input);
    return documentsOf(form);
  });
}

export async function changeAudience(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, changeAudienceSchema, async (exchange, input) => {
    await exchange.product.document.changeAudience(input);
    return documentsOf(form);
  });
}

export async function removeDocument(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, removeDocumentSchema, async (exchange, input) => {
    await exchange.product.document.remove(input);
    return documentsOf(form);
  });
}
