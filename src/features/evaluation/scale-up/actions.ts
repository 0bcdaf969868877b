"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import { addScaleUpLinkSchema, addScaleUpSchema, scaleUpLinkSchema, scaleUpSchema } from "./schema";

export async function addScaleUp(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, addScaleUpSchema, async (exchange, input) => {
    const { id, slug } = await exchange.evaluation.scaleUp.add(input);
    return `/pilots/${slug}/evaluation/scale-up?link=${id}`;
  });
}

export async function removeScaleUp(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, scaleUpSchema, async (exchange, input) => {
    const { slug } = await exchange.evaluation.scaleUp.remove(input);
    return `/pilots/${slug}/evaluation/scale-up`;
  });
}

export async function addScaleUpLink(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, addScaleUpLinkSchema, async (exchange, input) => {
    const { slug } = await exchange.evaluation.scaleUp.addLink(input);
    return `/pilots/${slug}/evaluation/scale-up`;
  });
}

export async function removeScaleUpLink(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, scaleUpLinkSchema, async (exchange, input) => {
    const { slug } = await exchange.evaluation.scaleUp.removeLink(input);
    return `/pilots/${slug}/evaluation/scale-up`;
  });
}
