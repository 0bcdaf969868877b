"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { pilotIdSchema } from "../schema";
import { publishPathwaySchema, savePathwaySchema } from "./schema";

export async function savePathway(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, savePathwaySchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.pathway.save(input);
    return `/pilots/${slug}/pathway`;
  });
}

export async function publishPathway(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, publishPathwaySchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.pathway.publish(input);
    return `/pilots/${slug}/pathway`;
  });
}

export async function hidePathway(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, pilotIdSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.pathway.hide(input);
    return `/pilots/${slug}/pathway`;
  });
}
