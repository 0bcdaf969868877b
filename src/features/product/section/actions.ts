"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { exchange } from "@/trpc/server";
import { nextQuestion } from "../rules";
import { saveSectionSchema } from "./schema";

export async function saveSection(_: FormState, form: FormData): Promise<FormState> {
  const slug = encodeURIComponent(String(form.get("slug")));
  const list = `/products/${slug}/edit`;
  const state = await submit(form, saveSectionSchema, async (api, input) => {
    await api.product.saveSection(input);
    const next = form.get("then") === "list" ? null : nextQuestion(input.section);
    return next ? `${list}/${next}` : list;
  });
  return state?.message ? sawWhatIsThere(state, String(form.get("slug"))) : state;
}

/** Whoever was told what somebody else saved has seen it: saving again then replaces it knowingly. */
async function sawWhatIsThere(state: NonNullable<FormState>, slug: string): Promise<FormState> {
  const api = await exchange();
  // Whoever may not even read it has nothing to see, and keeps the refusal.
  const inWork = await api.product.findInWork({ product: slug }).catch(() => undefined);
  return inWork ? { ...state, values: { ...state.values, revision: String(inWork.revision) } } : state;
}
