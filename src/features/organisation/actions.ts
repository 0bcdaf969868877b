"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import {
  editOrganisationSchema,
  foundOrganisationSchema,
  organisationIdSchema,
  reasonedSchema,
} from "./schema";

/** When someone else holds an identifier or the e-mail domain, the next page offers to ask them. */
export async function foundOrganisation(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, foundOrganisationSchema, async (exchange, input) => {
    const { odsCode, companiesHouseNumber, charityNumber } = input;
    const holder = await exchange.organisation.joinRequest.findHolder(input);
    if (holder) {
      const known = Object.entries({ odsCode, companiesHouseNumber, charityNumber });
      const claims = known.flatMap(([name, value]) => (value ? [[name, value]] : []));
      return `/organisations/ask?${new URLSearchParams(claims)}`;
    }
    const founded = await exchange.organisation.found(input);
    return `/organisations/${founded.id}`;
  });
}

export async function editOrganisation(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, editOrganisationSchema, async (exchange, input) => {
    await exchange.organisation.edit(input);
    return `/organisations/${input.organisationId}`;
  });
}

export async function reinstateOrganisation(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, organisationIdSchema, async (exchange, input) => {
    await exchange.organisation.reinstate(input);
    return `/organisations/${input.organisationId}`;
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
