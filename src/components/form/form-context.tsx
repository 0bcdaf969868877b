"use client";

import { createContext, useContext } from "react";
import type { FormState } from "@/lib/form-state";
import { fieldId } from "./field-id";

type FormContextValue = {
  state: FormState;
  /** Grows with each answer from the server, so that fields remount with what was typed. */
  version: number;
};

const FormContext = createContext<FormContextValue>({ state: null, version: 0 });

export const FormStateProvider = FormContext.Provider;

export type Field = {
  id: string;
  error?: string;
  describedBy?: string;
  version: number;
  /** What was typed when the form came back, otherwise the given default. */
  valueOf: (name: string, fallback?: string) => string;
  valuesOf: (name: string, fallback?: string[]) => string[];
};

export function useField(name: string, { hint }: { hint?: unknown } = {}): Field {
  const { state, version } = useContext(FormContext);
  const id = fieldId(name);
  const error = state?.errors[name]?.join(" ") || undefined;
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  // Nothing typed at all means that the form came back empty after a success.
  const typed = state && Object.keys(state.values).length > 0 ? state.values : undefined;
  return {
    id,
    error,
    describedBy: describedBy || undefined,
    version,
    valueOf: (key, fallback = "") => (typed ? ([typed[key] ?? ""].flat()[0] ?? "") : fallback),
    valuesOf: (key, fallback = []) => (typed ? [typed[key] ?? []].flat() : fallback),
  };
}
