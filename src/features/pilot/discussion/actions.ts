"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { replySchema, startDiscussionSchema } from "./schema";

export async function startDiscussion(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, startDiscussionSchema, async (exchange, input) => {
    const { slug, id } = await exchange.pilot.discussion.start(input);
    return `/pilots/${slug}/discussion/${id}`;
  });
}

export async function reply(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, replySchema, async (exchange, input) => {
    const { slug, id } = await exchange.pilot.discussion.reply(input);
    return `/pilots/${slug}/discussion/${id}`;
  });
}
