"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { organisationIdSchema } from "../schema";
import { changeRoleSchema, memberSchema } from "./schema";

export async function switchOrganisation(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, organisationIdSchema, async (exchange, input) => {
    await exchange.organisation.membership.switch(input);
    return "/person";
  });
}

export async function leaveOrganisation(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, organisationIdSchema, async (exchange, input) => {
    await exchange.organisation.membership.leave(input);
    return "/person";
  });
}

export async function changeRole(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, changeRoleSchema, async (exchange, input) => {
    await exchange.organisation.membership.changeRole(input);
    return `/organisations/${input.organisationId}`;
  });
}

export async function removeMember(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, memberSchema, async (exchange, input) => {
    await exchange.organisation.membership.remove(input);
    return `/organisations/${input.organisationId}`;
  });
}
