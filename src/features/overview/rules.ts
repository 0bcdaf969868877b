/** One thing that waits for somebody: what, where to do it, and since when. */
export type Waiting = { title: string; href: string; hint: string; since: Date | null };

/** The longest wait first; what has no beginning comes last. */
export function byWait(waiting: Waiting[]): Waiting[] {
  return [...waiting].sort((a, b) => (a.since?.getTime() ?? Infinity) - (b.since?.getTime() ?? Infinity));
}
