import { describe, expect, it } from "vitest";
import { parseFormData, typedValues } from "./form-data";

function form(...answers: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, answer] of answers) data.append(name, answer);
  return data;
}

describe("parseFormData", () => {
  it("nests dotted names and folds numbered ones into a list in the order of their numbers", () => {
    const parsed = parseFormData(form(["rows.1.name", "b"], ["rows.0.name", "a"], ["who.name", "Ada"]));
    expect(parsed).toEqual({ rows: [{ name: "a" }, { name: "b" }], who: { name: "Ada" } });
  });

  it("joins the three parts of a date", () => {
    expect(parseFormData(form(["due.day", "3"], ["due.month", "3"], ["due.year", "2027"]))).toEqual({
      due: "2027-03-03",
    });
  });

  it("treats an empty answer as none, and a name with brackets as a list", () => {
    expect(parseFormData(form(["title", ""], ["needs[]", "sleep"], ["needs[]", "falls"]))).toEqual({
      needs: ["sleep", "falls"],
    });
  });

  it("leaves out zero bytes, which no database takes", () => {
    expect(parseFormData(form(["title", "a\u0000b"], ["note", "\u0000"]))).toEqual({ title: "ab" });
  });

  it("does not let a field name reach the prototype", () => {
    parseFormData(form(["__proto__.polluted", "yes"], ["constructor.prototype.polluted", "yes"]));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

it("typedValues keeps everything typed, empty answers too", () => {
  expect(typedValues(form(["title", ""], ["needs[]", "sleep"]))).toEqual({ title: "", "needs[]": ["sleep"] });
});
