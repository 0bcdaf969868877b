"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { cancelInvitationSchema, invitationTokenSchema, inviteMemberSchema } from "./schema";

export async function inviteMember(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, inviteMemberSchema, async (exchange, input) => {
    await exchange.organisation.invitation.invite(input);
    return `/organisations/${input.organisationId}`;
  });
}

export async function acceptInvitation(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, invitationTokenSchema, async (exchange, input) => {
    const { organisationId, pilotId } = await exchange.organisation.invitation.accept(input);
    return pilotId ? `/pilots/${pilotId}` : `/organisations/${organisationId}`;
  });
}

export async function cancelInvitation(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, cancelInvitationSchema, async (exchange, input) => {
    await exchange.organisation.invitation.cancel(input);
    return `/organisations/${input.organisationId}`;
  });
}
