"use client";

import { Checkboxes } from "@/components/form/checkboxes";
import { useField } from "@/components/form/form-context";

/** Asked only once a number was pointed out, so that nobody says it of numbers they never looked at. */
export function NumbersMeant() {
  const field = useField("numbersMeant");
  if (!field.error && field.valuesOf("numbersMeant[]").length === 0) return null;
  return (
    <Checkboxes
      name="numbersMeant"
      legend="Numbers"
      hint="This is kept with your name."
      options={[{ value: "true", label: "None of these numbers counts people or what happened to them" }]}
      small
    />
  );
}
