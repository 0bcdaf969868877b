"use server";

import { typedValues } from "@/lib/form-data";
import type { FormState } from "@/lib/form-state";

/** Refuses everything, so that the gallery shows every field with its error. */
export async function refuseEverything(_state: FormState, form: FormData): Promise<FormState> {
  return {
    message: "This form always finds a problem.",
    values: typedValues(form),
    errors: {
      name: ["Enter the name"],
      price: ["Price must be a number, like 120.50"],
      summary: ["Say in one sentence what it does"],
      kind: ["Choose a kind"],
      settings: ["Choose at least one setting"],
      stage: ["Choose a stage"],
      "starts.on": ["Start date must be a real date"],
      file: ["Choose a file"],
    },
  };
}
