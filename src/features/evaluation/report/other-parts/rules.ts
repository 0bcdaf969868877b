import type { Block, Section } from "../rules";

type Plain = string | number | boolean | null | undefined;

/**
 * What a published version holds beside the parts that have a place of their own: each becomes a section with its texts,
 * facts and tables, so that no format leaves out what another one shows.
 */
export function otherSections(
  content: object,
  known: readonly string[],
  before = "",
  level: Section["level"] = 2,
): Section[] {
  return Object.entries(content).flatMap(([name, value]) => {
    if (known.includes(name)) return [];
    const blocks = blocksOf(wordsOf(name), value);
    return blocks.length > 0 ? [{ heading: `${before}${wordsOf(name)}`, level, blocks }] : [];
  });
}

function blocksOf(name: string, value: unknown): Block[] {
  if (isPlain(value)) return isEmpty(value) ? [] : [{ kind: "text", text: told(value) }];
  if (Array.isArray(value)) return listBlocks(name, value);
  const entries = Object.entries(value as object).filter(([, part]) => !isEmpty(part));
  const isFact = (part: unknown) => isPlain(part) || isPlainList(part);
  const facts = entries.filter(([, part]) => isFact(part));
  const rest = entries.filter(([, part]) => !isFact(part));
  return [
    ...(facts.length > 0
      ? [
          {
            kind: "facts" as const,
            rows: facts.map(([key, part]): [string, string] => [wordsOf(key), told(part)]),
          },
        ]
      : []),
    ...rest.flatMap(([key, part]) => blocksOf(`${name}: ${wordsOf(key).toLowerCase()}`, part)),
  ];
}

function listBlocks(name: string, list: unknown[]): Block[] {
  if (list.length === 0) return [];
  if (list.every(isPlain))
    return [
      {
        kind: "text",
        text: list
          .filter((one) => !isEmpty(one))
          .map(told)
          .join("; "),
      },
    ];
  const rows = list.filter((one): one is Record<string, unknown> => typeof one === "object" && one !== null);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const flat = columns.filter((column) =>
    rows.every((row) => isPlain(row[column]) || isPlainList(row[column])),
  );
  const nested = columns.filter((column) => !flat.includes(column));
  const title = flat.find((column) => ["name", "label", "title"].includes(column));
  const table: Block = {
    kind: "table",
    caption: name,
    head: flat.map(wordsOf),
    numeric: flat.flatMap((column, place) => (rows.every((row) => isNumeric(row[column])) ? [place] : [])),
    rows: rows.map((row) => flat.map((column) => told(row[column]))),
  };
  const parts = rows.flatMap((row, place) =>
    nested.flatMap((column) =>
      blocksOf(
        `${title ? told(row[title]) : `${name} ${place + 1}`}: ${wordsOf(column).toLowerCase()}`,
        row[column] ?? null,
      ),
    ),
  );
  return [...(flat.length > 0 ? [table] : []), ...parts];
}

function isPlain(value: unknown): value is Plain {
  return value === null || value === undefined || typeof value !== "object";
}

function isPlainList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isPlain);
}

function isNumeric(value: unknown): boolean {
  return typeof value === "number" || value === null || value === undefined;
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)
  );
}

function told(value: unknown): string {
  if (Array.isArray(value)) return value.map(told).join("; ");
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return typeof value === "number"
    ? value.toLocaleString("en-GB", { maximumFractionDigits: 4 })
    : String(value);
}

/** "subgroupResults" → "Subgroup results". */
function wordsOf(key: string): string {
  const words = key
    .replace(/[_-]+/g, " ")
    .replace(/([a-z\d])([A-Z])/g, (_, one, two) => `${one} ${two.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
