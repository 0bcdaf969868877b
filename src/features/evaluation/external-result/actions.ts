"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { editExternalResultSchema, enterExternalResultSchema } from "./schema";

export async function enterExternalResult(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, enterExternalResultSchema, async (exchange, input) => {
    return addressOf(await exchange.evaluation.externalResult.enter(input));
  });
}

export async function editExternalResult(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, editExternalResultSchema, async (exchange, input) => {
    return addressOf(await exchange.evaluation.externalResult.edit(input));
  });
}

function addressOf({ slug, productSlug }: { slug: string; productSlug: string | null }): string {
  return productSlug ? `/products/${productSlug}#${slug}` : `/evaluations/elsewhere/${slug}`;
}
