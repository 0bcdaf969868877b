import { readFileSync } from "node:fs";
import { z } from "zod";

const elementSchema = z.object({
  path: z.string(),
  min: z.number(),
  max: z.string(),
  types: z.array(z.string()),
  targets: z.array(z.string()).optional(),
  codes: z.array(z.string()).optional(),
  contentReference: z.string().optional(),
});
const definitionsSchema = z.object({
  source: z.string(),
  types: z.record(
    z.string(),
    z.union([
      z.object({ kind: z.literal("primitive"), pattern: z.string().nullable() }),
      z.object({ kind: z.string(), elements: z.array(elementSchema) }),
    ]),
  ),
  codeSystems: z.record(z.string(), z.record(z.string(), z.string())),
});
type Element = z.infer<typeof elementSchema>;

const file = new URL("./data/fhir/r5-definitions.json", import.meta.url);
const definitions = definitionsSchema.parse(JSON.parse(readFileSync(file, "utf8")));

/**
 * What the R5 definitions say against a resource: unknown elements, wrong cardinalities, types, codes of required bindings, codes
 * that their code system does not have, and references to what is not in the bundle. Empty when valid so far.
 */
export function faultsOf(resource: unknown): string[] {
  const type = z.object({ resourceType: z.string() }).parse(resource).resourceType;
  return [...faultsOfType(type, resource, type, "resourceType"), ...faultsOfBundle(resource)];
}

function faultsOfType(type: string, value: unknown, at: string, besides?: string): string[] {
  const definition = definitions.types[type];
  if (type === "Resource") return faultsOf(value);
  if (type === "xhtml")
    return /^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">.+<\/div>$/s.test(String(value))
      ? []
      : [`${at} is no XHTML`];
  if (!definition) return [`${at} is of the type ${type}, which nobody defined`];
  if (!("elements" in definition)) return faultsOfPrimitive(type, definition.pattern, value, at);
  return faultsOfParts(definition.elements, type, value, at, besides);
}

function faultsOfParts(
  elements: Element[],
  path: string,
  value: unknown,
  at: string,
  besides?: string,
): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [`${at} is no object`];
  const own = elements.filter(
    (one) => one.path.startsWith(`${path}.`) && !one.path.slice(path.length + 1).includes("."),
  );
  const entries = Object.entries(value).filter(([name, part]) => name !== besides && part !== undefined);
  const seen = new Map<Element, number>();
  const faults = entries.flatMap(([name, part]) => {
    const found = own.map((one) => matchOf(one, path, name)).find((one) => one !== null);
    if (!found) return [`${at}.${name} is not an element of ${path}`];
    const list = Array.isArray(part) ? part : [part];
    if (Array.isArray(part) !== (found.element.max === "*"))
      return [`${at}.${name} has the wrong cardinality`];
    if (list.length === 0) return [`${at}.${name} is empty`];
    seen.set(found.element, list.length);
    return list.flatMap((one, place) => faultsOfElement(elements, found, one, `${at}.${name}[${place}]`));
  });
  const missing = own.filter((one) => one.min > 0 && !seen.has(one)).map((one) => `${at} lacks ${one.path}`);
  return [...faults, ...missing];
}

type Match = { element: Element; type: string };

function matchOf(element: Element, path: string, name: string): Match | null {
  const last = element.path.slice(path.length + 1);
  if (last === name) return { element, type: element.types[0] ?? "" };
  if (!last.endsWith("[x]")) return null;
  const start = last.slice(0, -3);
  const type = element.types.find((one) => `${start}${one.charAt(0).toUpperCase()}${one.slice(1)}` === name);
  return type ? { element, type } : null;
}

function faultsOfElement(
  elements: Element[],
  { element, type }: Match,
  value: unknown,
  at: string,
): string[] {
  if (element.contentReference) return faultsOfParts(elements, element.contentReference, value, at);
  if (type === "BackboneElement" || type === "Element")
    return faultsOfParts(elements, element.path, value, at);
  const codes =
    element.codes && !element.codes.includes(String(value)) && type === "code"
      ? [`${at} has no code of its list: ${value}`]
      : [];
  const coding = type === "Coding" ? faultsOfCoding(value, at) : [];
  return [...codes, ...coding, ...faultsOfType(type, value, at)];
}

function faultsOfCoding(value: unknown, at: string): string[] {
  const { system, code, display } = z
    .object({ system: z.string(), code: z.string(), display: z.string().optional() })
    .parse(value);
  const list = definitions.codeSystems[system];
  if (!list) return system.startsWith("http://hl7.org/") ? [`${at}: nobody looked up ${system}`] : [];
  if (!(code in list)) return [`${at}: ${system} has no ${code}`];
  return display === undefined || list[code] === display ? [] : [`${at}: ${code} is called “${list[code]}”`];
}

const numeric = ["decimal", "integer", "unsignedInt", "positiveInt", "integer64"];

function faultsOfPrimitive(type: string, pattern: string | null, value: unknown, at: string): string[] {
  const wanted = type === "boolean" ? "boolean" : numeric.includes(type) ? "number" : "string";
  if (typeof value !== wanted) return [`${at} is no ${type}`];
  if (value === "" || Number.isNaN(value)) return [`${at} is empty`];
  return pattern && !new RegExp(`^(?:${pattern})$`, "s").test(String(value))
    ? [`${at} is no ${type}: ${value}`]
    : [];
}

/** Rules bdl-7, bdl-8 and bdl-15 of the definition of Bundle, and that each reference leads to an entry. */
function faultsOfBundle(resource: unknown): string[] {
  const bundle = z
    .object({
      resourceType: z.literal("Bundle"),
      entry: z.array(z.object({ fullUrl: z.string(), resource: z.object({ resourceType: z.string() }) })),
    })
    .safeParse(resource).data;
  if (!bundle) return [];
  const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
  const references = [...JSON.stringify(resource).matchAll(/"reference":"([^"]+)"/g)].map(
    ([, url]) => url ?? "",
  );
  return [
    ...(new Set(urls).size < urls.length ? ["bdl-7: two entries have one fullUrl"] : []),
    ...urls.filter((url) => url.includes("/_history/")).map((url) => `bdl-8: ${url}`),
    ...references.filter((url) => !urls.includes(url)).map((url) => `${url} is not in the bundle`),
  ];
}
