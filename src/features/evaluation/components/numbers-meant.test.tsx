import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { FormStateProvider } from "@/components/form/form-context";
import type { FormState } from "@/lib/form-state";
import { NumbersMeant } from "./numbers-meant";

const shown = (state: FormState) =>
  renderToStaticMarkup(
    <FormStateProvider value={{ state, version: 1 }}>
      <NumbersMeant />
    </FormStateProvider>,
  );

it("the tick for numbers is asked once one was pointed out, and stays when it was given", () => {
  expect(shown(null)).toBe("");
  expect(shown({ errors: { findings: ["Enter the findings"] }, values: { findings: "" } })).toBe("");
  const pointedOut = shown({ errors: { numbersMeant: ["Tick the box"] }, values: { findings: "3 rooms" } });
  expect(pointedOut).toContain("None of these numbers counts people");
  expect(pointedOut).toContain("Tick the box");
  const values = { findings: "3 rooms", "numbersMeant[]": ["true"] };
  expect(shown({ errors: { limitations: ["Enter the limitations"] }, values })).toMatch(/checked=""/);
});
