"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { savePathwaySchema } from "./schema";

export async function savePathway(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, savePathwaySchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.pathway.save(input);
    return `/pilots/${slug}/pathway`;
  });
}
