import { anyWordOf, handful } from "@/lib/search-words";

type Asked = { q?: string | undefined; cursor?: string | undefined };
type Found = { items: unknown[]; next: string | null };
type Words = { words: "all" | "any" };

/** Marks the cursor of a widened list, so that its next page is widened too, whatever was added meanwhile. */
const widened = "any~";

/** Looks for all the words first; where hardly anything holds them all, for any of them. */
export async function listByWords<Input extends Asked, Page extends Found>(
  input: Input,
  list: (input: Input) => Promise<Page>,
): Promise<Page & Words> {
  const wider = anyWordOf(input.q ?? "");
  const further = input.cursor?.startsWith(widened) ? input.cursor.slice(widened.length) : undefined;
  if (wider && further) return asWidened(await list({ ...input, q: wider, cursor: further }));
  const strict = await list(input);
  if (!wider || input.cursor || strict.items.length >= handful) return { ...strict, words: "all" };
  const any = await list({ ...input, q: wider });
  return any.items.length > strict.items.length ? asWidened(any) : { ...strict, words: "all" };
}

function asWidened<Page extends Found>(page: Page): Page & Words {
  return { ...page, next: page.next ? `${widened}${page.next}` : null, words: "any" };
}

/** The same decision where only the number of hits is asked. */
export async function countByWords<Input extends Asked, Counts extends { total: number }>(
  input: Input,
  count: (input: Input) => Promise<Counts>,
): Promise<Counts & Words> {
  const wider = anyWordOf(input.q ?? "");
  const strict = await count(input);
  if (!wider || strict.total >= handful) return { ...strict, words: "all" };
  const any = await count({ ...input, q: wider });
  return any.total > strict.total ? { ...any, words: "any" } : { ...strict, words: "all" };
}
