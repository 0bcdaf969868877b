"use server";

import { refresh } from "next/cache";
import type { FormState } from "@/lib/form-state";
import { submit } from "@/trpc/form";
import {
  addLedgerEntrySchema,
  changeLedgerEntrySchema,
  ledgerEntrySchema,
  saveEconomicCaseSchema,
} from "./schema";

export async function addLedgerEntry(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, addLedgerEntrySchema, async (exchange, input) => {
    const { slug } = await exchange.evaluation.economics.addEntry(input);
    return `/pilots/${slug}/evaluation/economics`;
  });
}

export async function changeLedgerEntry(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(form, changeLedgerEntrySchema, async (exchange, input) => {
    const { slug } = await exchange.evaluation.economics.changeEntry(input);
    return `/pilots/${slug}/evaluation/economics`;
  });
  // Brings what somebody else saved meanwhile under the answers that stay in the form.
  if (state?.message) refresh();
  return state;
}

export async function removeLedgerEntry(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, ledgerEntrySchema, async (exchange, input) => {
    const { slug } = await exchange.evaluation.economics.removeEntry(input);
    return `/pilots/${slug}/evaluation/economics`;
  });
}

export async function saveEconomicCase(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, saveEconomicCaseSchema, async (exchange, input) => {
    const { slug } = await exchange.evaluation.economics.saveCase(input);
    return `/pilots/${slug}/evaluation/economics`;
  });
}
