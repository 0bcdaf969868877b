"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { answerMustHaveSchema, confirmMustHaveSchema } from "./must-have/schema";
import { askSchema, introduceSchema, makeMatchSchema, reasonedMatchSchema } from "./schema";
import { dismissSchema } from "./suggestion/schema";
import { acceptMeetingSchema, proposeMeetingSchema, writeMessageSchema } from "./thread/schema";

export async function askForIntroduction(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, askSchema, async (exchange, input) => {
    const asked = await exchange.match.ask(input);
    return `/matches/${asked.id}?done=asked`;
  });
}

export async function makeMatch(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, makeMatchSchema, async (exchange, input) => {
    const made = await exchange.match.make(input);
    return `/matches/${made.id}?done=introduced`;
  });
}

export async function introduceMatch(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, introduceSchema, async (exchange, input) => {
    await exchange.match.introduce(input);
    return `/matches/${input.matchId}?done=introduced`;
  });
}

export async function turnDownMatch(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, reasonedMatchSchema, async (exchange, input) => {
    await exchange.match.turnDown(input);
    return `/matches/${input.matchId}?done=turned-down`;
  });
}

export async function acceptMatch(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, reasonedMatchSchema, async (exchange, input) => {
    await exchange.match.accept(input);
    return `/matches/${input.matchId}?done=accepted`;
  });
}

export async function declineMatch(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, reasonedMatchSchema, async (exchange, input) => {
    await exchange.match.decline(input);
    return `/matches/${input.matchId}?done=declined`;
  });
}

export async function withdrawMatch(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, reasonedMatchSchema, async (exchange, input) => {
    await exchange.match.withdraw(input);
    return `/matches/${input.matchId}?done=withdrawn`;
  });
}

export async function endWithoutPilot(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, reasonedMatchSchema, async (exchange, input) => {
    await exchange.match.endWithoutPilot(input);
    return `/matches/${input.matchId}?done=ended`;
  });
}

export async function answerMustHave(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, answerMustHaveSchema, async (exchange, input) => {
    await exchange.match.answerMustHave(input);
    return `/matches/${input.matchId}?done=answered#must-haves`;
  });
}

export async function confirmMustHave(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, confirmMustHaveSchema, async (exchange, input) => {
    await exchange.match.confirmMustHave(input);
    return `/matches/${input.matchId}?done=confirmed#must-haves`;
  });
}

export async function writeMessage(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, writeMessageSchema, async (exchange, input) => {
    await exchange.match.writeMessage(input);
    return `/matches/${input.matchId}#messages`;
  });
}

export async function proposeMeeting(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, proposeMeetingSchema, async (exchange, input) => {
    await exchange.match.proposeMeeting(input);
    return `/matches/${input.matchId}#meetings`;
  });
}

export async function acceptMeeting(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, acceptMeetingSchema, async (exchange, input) => {
    await exchange.match.acceptMeeting(input);
    return `/matches/${input.matchId}#meetings`;
  });
}

export async function dismissSuggestion(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, dismissSchema, async (exchange, input) => {
    await exchange.suggestion.dismiss(input);
    return "/work?done=dismissed";
  });
}
