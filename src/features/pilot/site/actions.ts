"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { addSiteSchema, siteSchema } from "./schema";

export async function addSite(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, addSiteSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.site.add(input);
    return `/pilots/${slug}/people`;
  });
}

export async function removeSite(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, siteSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.site.remove(input);
    return `/pilots/${slug}/people`;
  });
}
