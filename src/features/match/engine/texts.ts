/** What the engine reads of a challenge. */
export type Brief = { title: string; problem: string; sought: string; setting?: string; population?: string };

/** What the engine reads of a product. */
export type Listing = { id: string; name: string; company: string; summary: string };

export function listingText({ name, company, summary }: Listing): string {
  return [name, company, summary].join(". ");
}

export function briefText({ title, problem, sought, setting, population }: Brief): string {
  return [title, problem, sought, setting ?? "", population ?? ""].join(". ");
}
