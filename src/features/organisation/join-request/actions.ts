"use server";

import { id } from "@/lib/fields";
import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { answerJoinRequestSchema, askToJoinSchema } from "./schema";

export async function askToJoin(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, askToJoinSchema, async (exchange, input) => {
    await exchange.organisation.joinRequest.ask(input);
    return "/person?saved=asked";
  });
}

export async function answerJoinRequest(_: FormState, form: FormData): Promise<FormState> {
  const fromPage = answerJoinRequestSchema.extend({ organisationId: id });
  return submit(form, fromPage, async (exchange, { organisationId, ...input }) => {
    await exchange.organisation.joinRequest.answer(input);
    return `/organisations/${organisationId}`;
  });
}
