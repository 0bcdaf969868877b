"use server";

import type { FormState } from "@/lib/form-state";
import { returnPath } from "@/lib/return-address";
import { submit } from "@/trpc/form";
import { personIdSchema, renameSchema, suspendPersonSchema } from "./schema";

export async function renamePerson(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, renameSchema, async (exchange, input) => {
    await exchange.person.rename(input);
    return returnPath(input.next, "/person?saved=name");
  });
}

export async function suspendPerson(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, suspendPersonSchema, async (exchange, input) => {
    await exchange.person.suspend(input);
    return `/people/${input.personId}?done=suspended`;
  });
}

export async function reinstatePerson(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, personIdSchema, async (exchange, input) => {
    await exchange.person.reinstate(input);
    return `/people/${input.personId}?done=reinstated`;
  });
}
