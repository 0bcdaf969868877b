"use server";

import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import {
  archiveProductSchema,
  draftProductSchema,
  productIdSchema,
  publishProductSchema,
  requestChangesSchema,
} from "./schema";

/** The page of the product that the form stands on, whatever its slug holds. */
function pageOf(form: FormData, page = ""): string {
  return `/products/${encodeURIComponent(String(form.get("slug")))}${page}`;
}

export async function draftProduct(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, draftProductSchema, async (exchange, input) => {
    const { slug } = await exchange.product.draft(input);
    return `/products/${slug}/edit`;
  });
}

export async function confirmProduct(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, productIdSchema, async (exchange, input) => {
    await exchange.product.confirm(input);
    return pageOf(form, "/edit");
  });
}

export async function submitProduct(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, productIdSchema, async (exchange, input) => {
    await exchange.product.submit(input);
    return pageOf(form, "/edit");
  });
}

export async function takeBackProduct(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, productIdSchema, async (exchange, input) => {
    await exchange.product.takeBack(input);
    return pageOf(form, "/edit");
  });
}

export async function requestChanges(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, requestChangesSchema, async (exchange, input) => {
    const { productId, revision, reason, notes } = input;
    const byField = Object.fromEntries(notes.map(({ field, note }) => [field, note]));
    await exchange.product.requestChanges({ productId, revision, reason, notes: byField });
    return "/products/review";
  });
}

export async function publishProduct(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, publishProductSchema, async (exchange, input) => {
    await exchange.product.publish(input);
    return pageOf(form);
  });
}

export async function startNewVersion(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, productIdSchema, async (exchange, input) => {
    await exchange.product.startNewVersion(input);
    return pageOf(form, "/edit");
  });
}

export async function archiveProduct(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, archiveProductSchema, async (exchange, input) => {
    await exchange.product.archive(input);
    return pageOf(form);
  });
}

export async function unarchiveProduct(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, productIdSchema, async (exchange, input) => {
    await exchange.product.unarchive(input);
    return pageOf(form);
  });
}
