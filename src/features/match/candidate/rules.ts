import { copiedShare } from "../engine/copied";
import type { Features } from "../engine/features";
import { impactsOf, worthOf } from "../engine/impact";
import type { Measures } from "../engine/index-builder";
import type { Query } from "../engine/query";
import type { Brief, Listing } from "../engine/texts";

/** How many products are looked at closely for one challenge. */
export const mostCandidates = 50;
/** What two ways of adding up may differ by. */
const sameFit = 1e-5;

/** What each feature is worth in one product: by its own text, and with that of the products most like it. */
export type Worth = { own: Map<string, number>; together: Map<string, number> };

/** The ranking of one product turned round, so that many challenges are scored at once: each is a sum over what it asks for. */
export function worthsOf(
  { corpus, tuning }: Measures,
  said: Features,
  alike: { features: Features; likeness: number }[],
): Worth {
  const own = new Map<string, number>();
  const together = new Map<string, number>();
  const add = (to: Map<string, number>, features: Features, share: number) => {
    for (const [feature, impact] of impactsOf(features, corpus, tuning)) {
      to.set(feature, (to.get(feature) ?? 0) + share * worthOf(impact, tuning));
    }
  };
  add(own, said, 1);
  add(together, said, 1 - tuning.alikeShare);
  const total = alike.reduce((sum, { likeness }) => sum + likeness, 0);
  for (const { features, likeness } of alike) add(together, features, (tuning.alikeShare * likeness) / total);
  return { own, together };
}

/** The score that rank gives, but for what is copied; 0 where nothing is shared. */
export function fitOf(query: Query, { own, together }: Worth): number {
  let sum = 0;
  let hasShared = false;
  for (const [feature, weight] of query) {
    if (weight <= 0) continue;
    hasShared ||= own.has(feature);
    sum += weight * (together.get(feature) ?? 0);
  }
  return hasShared ? sum : 0;
}

/** What is left of a fit once copied sentences earn nothing. */
export function withoutCopies(fit: number, brief: Brief, listing: Listing): number {
  return fit * (1 - copiedShare(brief)(listing)) ** 2;
}

export type Standing = { count: number; least: number; before: number | null };
export type Step = "stay" | "enter" | "leave" | "rank anew" | "nothing";

/** What a product's new fit means for one list: it may enter or leave, and where it falls another may be better by now. */
export function stepOf(fit: number, { count, least, before }: Standing): Step {
  const isFull = count >= mostCandidates;
  if (before === null) return fit > 0 && (!isFull || fit > least + sameFit) ? "enter" : "nothing";
  if (Math.abs(fit - before) <= sameFit) return "stay";
  if (fit < before && isFull) return "rank anew";
  return fit > 0 ? "enter" : "leave";
}
