import { formatPounds } from "@/lib/money";
import type { Contribution } from "./explanation";
import type { Pair } from "./input";

export function hasBudget({ challenge }: Pair): boolean {
  return challenge.budgetPounds !== null;
}

/** Whether a price is known that can be held against the budget of a pilot: one for a device or a person is another thing, unless it is 0. */
export function isPriceKnown({ product }: Pair): boolean {
  const { pricePounds, priceBasis } = product;
  return pricePounds !== null && (priceBasis === null || pricePounds === 0);
}

/** All points within the budget; above it, the share of the price that the budget pays for. */
export function budgetContribution(pair: Pair, max: number): Contribution {
  const { pricePounds: price, priceBasis } = pair.product;
  const budget = pair.challenge.budgetPounds ?? 0;
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
  if (!isPriceKnown(pair))
    return told(
      0,
      `The price is ${formatPounds(price)} ${priceBasis}; what that comes to beside ${named} is not known.`,
    );
  const stated = `The price, ${formatPounds(price)}, is`;
  return price <= budget
    ? told(max, `${stated} within ${named}.`)
    : told((max * budget) / price, `${stated} above ${named}.`);
}
