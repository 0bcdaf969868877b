import { formatPounds } from "@/lib/money";
import type { Contribution } from "./explanation";
import type { Pair } from "./input";

/** Whether a need names a budget, and whether a price is known to hold against it. */
export function hasBudget({ challenge }: Pair): boolean {
  return challenge.budgetPounds !== null;
}

export function isPriceKnown({ product }: Pair): boolean {
  return product.pricePounds !== null;
}

/** All points within the budget; above it, the share of the price that the budget pays for. */
export function budgetContribution({ challenge, product }: Pair, max: number): Contribution {
  const budget = challenge.budgetPounds ?? 0;
  const price = product.pricePounds;
  const named = `the need’s budget of ${formatPounds(budget)}`;
  const told = (points: number, sentence: string) => ({
    feature: "budget",
    label: "Budget",
    points,
    max,
    quotes: [],
    sentence,
  });
  if (price === null) return told(0, `No price can be seen here yet, to hold against ${named}.`);
  const stated = `The price, ${formatPounds(price)}, is`;
  return price <= budget
    ? told(max, `${stated} within ${named}.`)
    : told((max * budget) / price, `${stated} above ${named}.`);
}
