"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { foundOrganisationSchema, organisationIdSchema, reasonedSchema } from "./schema";

export async function foundOrganisation(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, foundOrganisationSchema, async (exchange, input) => {
    const founded = await exchange.organisation.found(input);
    return `/organisations/${founded.id}`;
  });
}

export async function verifyOrganisation(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, organisationIdSchema, async (exchange, input) => {
    await exchange.organisation.verify(input);
    return `/organisations/${input.organisationId}`;
  });
}

export async function refuseOrganisation(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, reasonedSchema, async (exchange, input) => {
    await exchange.organisation.refuse(input);
    return `/organisations/${input.organisationId}`;
  });
}

export async function suspendOrganisation(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, reasonedSchema, async (exchange, input) => {
    await exchange.organisation.suspend(input);
    return `/organisations/${input.organisationId}`;
  });
}
