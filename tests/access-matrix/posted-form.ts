/** What a browser posts for this input: the names and texts of a form's fields. */
export function postedForm(input: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of fieldsOf("", input)) form.append(name, value);
  return form;
}

function fieldsOf(name: string, value: unknown): [string, string | File][] {
  if (value === undefined || value === null) return [];
  if (value instanceof File) return [[name, value]];
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) {
    const [year = "", month = "", day = ""] = value.split("-");
    return [
      [`${name}.day`, day],
      [`${name}.month`, month],
      [`${name}.year`, year],
    ];
  }
  if (Array.isArray(value) && value.every((one) => typeof one !== "object"))
    return value.map((one) => [`${name}[]`, String(one)]);
  if (typeof value === "object")
    return Object.entries(value).flatMap(([key, inner]) => fieldsOf(name ? `${name}.${key}` : key, inner));
  if (typeof value === "boolean") return [[name, value ? "yes" : "no"]];
  return [[name, String(value)]];
}
