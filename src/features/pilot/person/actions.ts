"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import {
  addPersonSchema,
  cancelPilotInvitationSchema,
  inviteToPilotSchema,
  pilotPersonSchema,
} from "./schema";

export async function inviteToPilot(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, inviteToPilotSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.person.invite(input);
    return `/pilots/${slug}/people`;
  });
}

export async function cancelPilotInvitation(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, cancelPilotInvitationSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.person.cancelInvitation(input);
    return `/pilots/${slug}/people?done=taken-back`;
  });
}

export async function addPerson(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, addPersonSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.person.add(input);
    return `/pilots/${slug}/people`;
  });
}

export async function removePerson(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, pilotPersonSchema, async (exchange, input) => {
    const { slug } = await exchange.pilot.person.remove(input);
    return `/pilots/${slug}/people`;
  });
}
