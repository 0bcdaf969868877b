"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { saveSiteProfileSchema } from "./schema";

export async function saveSiteProfile(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, saveSiteProfileSchema, async (exchange, input) => {
    const { slug } = await exchange.evaluation.transfer.saveProfile(input);
    return `/pilots/${slug}/evaluation/sites`;
  });
}
