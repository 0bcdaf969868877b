"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { addPilotDocumentSchema, pilotDocumentSchema } from "./schema";

export async function addDocument(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, addPilotDocumentSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.document.add(input);
    return `/pilots/${slug}/documents`;
  });
}

export async function removeDocument(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, pilotDocumentSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.document.remove(input);
    return `/pilots/${slug}/documents`;
  });
}
