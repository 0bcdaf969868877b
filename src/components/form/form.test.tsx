import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/form-state";
import { Checkboxes } from "./checkboxes";
import { DateField } from "./date-field";
import { errorLinks } from "./error-links";
import { FormStateProvider } from "./form-context";
import { Radios } from "./radios";
import { Select } from "./select";
import { TextField } from "./text-field";

const options = [
  { value: "a", label: "A" },
  { value: "b", label: "B" },
];

function render(fields: ReactNode, state: FormState = null) {
  return renderToStaticMarkup(<FormStateProvider value={{ state, version: 1 }}>{fields}</FormStateProvider>);
}

/** The opening tag of the element with this id. */
function tag(html: string, id: string) {
  return html.match(new RegExp(`<[^>]* id="${id}"[^>]*>`))?.[0] ?? "";
}

const everyField = (
  <>
    <TextField name="people.count" label="How many" />
    <Radios name="kind" legend="Kind" options={options} />
    <Checkboxes name="settings" legend="Settings" options={options} />
    <Select name="stage" label="Stage" options={options} />
    <DateField name="starts.on" legend="Start" />
  </>
);

describe("a form that came back with errors", () => {
  const names = ["people.count", "kind", "settings", "stage", "starts.on"];
  const state: FormState = {
    values: { "people.count": "" },
    errors: Object.fromEntries(names.map((name) => [name, [`Answer ${name}`]])),
  };

  it("links every line of the summary to an element that is there", () => {
    const page = render(everyField, state);
    const links = errorLinks(state);
    expect(links.map((link) => link.text)).toEqual(names.map((name) => `Answer ${name}`));
    for (const link of links) expect(tag(page, String(link.href).slice(1))).toMatch(/^<(input|select)/);
    expect(renderToStaticMarkup(<ErrorSummary errors={links} />)).toContain('href="#field-people-count"');
  });

  it("says the error beside the field and ties it to the control", () => {
    const page = render(<TextField name="people.count" label="How many" hint="Roughly" />, state);
    expect(tag(page, "field-people-count")).toContain(
      'aria-describedby="field-people-count-hint field-people-count-error"',
    );
    expect(page).toMatch(/id="field-people-count-error".*Answer people\.count/);
  });

  it("does not link an error of the whole form", () => {
    expect(errorLinks({ errors: { "": ["Too late"] }, values: {} })).toEqual([
      { text: "Too late", href: undefined },
    ]);
  });
});

describe("what was typed", () => {
  const state: FormState = {
    errors: {},
    values: {
      name: "typed",
      kind: "b",
      "settings[]": ["b"],
      "on.day": "31",
      "on.month": "2",
      "on.year": "2027",
    },
  };

  it("stays instead of the default", () => {
    const page = render(
      <>
        <TextField name="name" label="Name" defaultValue="stored" />
        <Radios name="kind" legend="Kind" options={options} defaultValue="a" />
        <Checkboxes name="settings" legend="Settings" options={options} defaultValue={["a"]} />
        <DateField name="on" legend="On" defaultValue="2026-01-01" />
      </>,
      state,
    );
    expect(tag(page, "field-name")).toContain('value="typed"');
    expect(tag(page, "field-kind")).not.toContain("checked");
    expect(tag(page, "field-kind-2")).toContain("checked");
    expect(tag(page, "field-settings")).not.toContain("checked");
    expect(tag(page, "field-settings-2")).toContain("checked");
    expect(tag(page, "field-on")).toContain('value="31"');
    expect(tag(page, "field-on-year")).toContain('value="2027"');
  });

  it("may be nothing: a box unticked stays unticked", () => {
    const page = render(
      <Checkboxes name="settings" legend="Settings" options={options} defaultValue={["a", "b"]} />,
      { errors: {}, values: { name: "typed" } },
    );
    expect(page).not.toContain("checked");
  });

  it("gives way to the stored value before the first submission", () => {
    const page = render(<DateField name="on" legend="On" defaultValue="2027-03-09" />);
    expect(tag(page, "field-on")).toContain('value="9"');
    expect(tag(page, "field-on-month")).toContain('value="3"');
  });
});

it("checkboxes post under a name that ends in brackets, once", () => {
  expect(render(<Checkboxes name="settings[]" legend="Settings" options={options} />)).toContain(
    'name="settings[]"',
  );
  expect(render(<Checkboxes name="settings" legend="Settings" options={options} />)).toContain(
    'name="settings[]"',
  );
});
