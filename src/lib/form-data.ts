type Nested = { [name: string]: Nested | FormDataEntryValue | FormDataEntryValue[] };

/**
 * Turns a posted form into the object its schema expects: "a.b" nests, numbered parts ("rows.0.name") make a list,
 * "name[]" is always a list, a date's three parts become "2027-03-03", and an empty answer is no answer.
 */
export function parseFormData(form: FormData): Record<string, unknown> {
  const root: Nested = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const answers = form
      .getAll(name)
      // No text that anyone means holds a zero byte, and PostgreSQL takes none.
      .map((answer) => (typeof answer === "string" ? answer.replaceAll("\u0000", "") : answer))
      .filter((answer) => (typeof answer === "string" ? answer !== "" : answer.size > 0));
    const isList = name.endsWith("[]");
    const value = isList ? answers : answers[0];
    if (value !== undefined) place(root, name.replace(/\[\]$/, "").split("."), value);
  }
  return fold(root) as Record<string, unknown>;
}

/** Everything typed, by field name, to show again beside the errors. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const answers = form.getAll(name).filter((answer) => typeof answer === "string");
    values[name] = name.endsWith("[]") ? answers : (answers[0] ?? "");
  }
  return values;
}

function place(root: Nested, path: string[], value: FormDataEntryValue | FormDataEntryValue[]): void {
  let level = root;
  for (const part of path.slice(0, -1)) {
    const next = level[part];
    if (next === undefined || typeof next === "string" || Array.isArray(next) || next instanceof File)
      level[part] = {};
    level = level[part] as Nested;
  }
  const last = path.at(-1);
  if (last && !["__proto__", "constructor", "prototype"].some((name) => path.includes(name)))
    level[last] = value;
}

function fold(value: Nested | FormDataEntryValue | FormDataEntryValue[]): unknown {
  if (typeof value === "string" || Array.isArray(value) || value instanceof File) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, fold(inner)] as const);
  const names = entries.map(([name]) => name);
  if (names.length > 0 && names.every((name) => ["day", "month", "year"].includes(name))) {
    const parts = Object.fromEntries(entries) as Record<string, string>;
    return `${(parts.year ?? "").padStart(4, "0")}-${(parts.month ?? "").padStart(2, "0")}-${(parts.day ?? "").padStart(2, "0")}`;
  }
  if (names.length > 0 && names.every((name) => /^\d+$/.test(name))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
  }
  return Object.fromEntries(entries);
}
