"use server";

import { refresh } from "next/cache";
import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { addAddendumSchema } from "./addendum/schema";
import { answerQuestionSchema, askQuestionSchema } from "./clarification/schema";
import { addMustHaveSchema, removeMustHaveSchema } from "./must-have/schema";
import { nextSection } from "./rules";
import {
  approveChallengeSchema,
  challengeIdSchema,
  confirmChallengeSchema,
  decideChallengeSchema,
  draftNeedSchema,
  draftOnBehalfSchema,
  reasonedChallengeSchema,
  requestChangesSchema,
  type SaveSection,
  saveSectionSchema,
  sendNeedSchema,
} from "./schema";

/** The four questions have two buttons: send them now, or keep them for later. */
export async function postNeed(_: FormState, form: FormData): Promise<FormState> {
  if (form.get("then") === "save") {
    return submit(form, draftNeedSchema, async (exchange, input) => {
      const { id } = await exchange.challenge.draftNeed(input);
      return `/challenges/${id}/edit?done=saved`;
    });
  }
  return submit(form, sendNeedSchema, async (exchange, input) => {
    const { id } = await exchange.challenge.sendNeed(input);
    return `/challenges/${id}?done=sent`;
  });
}

export async function draftOnBehalf(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, draftOnBehalfSchema, async (exchange, input) => {
    const { id } = await exchange.challenge.draftOnBehalf(input);
    return `/challenges/${id}/edit?done=drafted`;
  });
}

export async function sendDraft(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, challengeIdSchema, async (exchange, input) => {
    await exchange.challenge.sendDraft(input);
    return `/challenges/${input.challengeId}?done=sent`;
  });
}

export async function saveSection(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, saveSectionSchema, async (exchange, input) => {
    await exchange.challenge.save(input);
    return afterSaving(input, form);
  });
  return withFreshPage(state);
}

export async function shapeSection(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, saveSectionSchema, async (exchange, input) => {
    await exchange.challenge.shape(input);
    return afterSaving(input, form);
  });
  return withFreshPage(state);
}

function afterSaving({ challengeId, section }: SaveSection, form: FormData): string {
  const next = form.get("then") === "next" ? nextSection(section) : null;
  return next ? `/challenges/${challengeId}/edit/${next}` : `/challenges/${challengeId}/edit?done=saved`;
}

/** Brings what somebody else saved meanwhile, and its number, under the answers that stay in the form. */
function withFreshPage(state: FormState): FormState {
  if (state?.message) refresh();
  return state;
}

export async function addMustHave(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, addMustHaveSchema, async (exchange, input) => {
    await exchange.challenge.addMustHave(input);
    return `/challenges/${input.challengeId}/edit/requirements`;
  });
}

export async function removeMustHave(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, removeMustHaveSchema, async (exchange, input) => {
    await exchange.challenge.removeMustHave(input);
    return `/challenges/${input.challengeId}/edit/requirements`;
  });
}

export async function confirmChallenge(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, confirmChallengeSchema, async (exchange, input) => {
    await exchange.challenge.confirm(input);
    return `/challenges/${input.challengeId}/check?done=confirmed`;
  });
  return withFreshPage(state);
}

export async function submitChallenge(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, challengeIdSchema, async (exchange, input) => {
    await exchange.challenge.submit(input);
    return `/challenges/${input.challengeId}?done=submitted`;
  });
}

export async function takeBackChallenge(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, challengeIdSchema, async (exchange, input) => {
    await exchange.challenge.takeBack(input);
    return `/challenges/${input.challengeId}/edit?done=taken-back`;
  });
}

export async function requestChanges(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, requestChangesSchema, async (exchange, input) => {
    await exchange.challenge.requestChanges(input);
    return `/challenges/${input.challengeId}?done=asked-for-changes`;
  });
}

export async function approveChallenge(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, approveChallengeSchema, async (exchange, input) => {
    await exchange.challenge.approve(input);
    return `/challenges/${input.challengeId}?done=approved`;
  });
}

export async function withdrawChallenge(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, reasonedChallengeSchema, async (exchange, input) => {
    await exchange.challenge.withdraw(input);
    return `/challenges/${input.challengeId}?done=withdrawn`;
  });
}

export async function decideChallenge(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, decideChallengeSchema, async (exchange, input) => {
    await exchange.challenge.decide(input);
    return `/challenges/${input.challengeId}?done=decided`;
  });
}

export async function closeWithoutAward(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, reasonedChallengeSchema, async (exchange, input) => {
    await exchange.challenge.closeWithoutAward(input);
    return `/challenges/${input.challengeId}?done=no-award`;
  });
}

export async function addAddendum(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, addAddendumSchema, async (exchange, input) => {
    await exchange.challenge.addAddendum(input);
    return `/challenges/${input.challengeId}?done=added#addenda`;
  });
}

export async function askQuestion(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, askQuestionSchema, async (exchange, input) => {
    await exchange.challenge.ask(input);
    return `/challenges/${input.challengeId}?done=asked`;
  });
}

export async function answerQuestion(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, answerQuestionSchema, async (exchange, input) => {
    const { challengeId } = await exchange.challenge.answer(input);
    return `/challenges/${challengeId}?done=answered`;
  });
}

export async function watchChallenge(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, challengeIdSchema, async (exchange, input) => {
    await exchange.challenge.watch(input);
    return `/challenges/${input.challengeId}?done=watching`;
  });
}

export async function unwatchChallenge(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, challengeIdSchema, async (exchange, input) => {
    await exchange.challenge.unwatch(input);
    return `/challenges/${input.challengeId}?done=not-watching`;
  });
}
