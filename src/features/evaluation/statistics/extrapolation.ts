import { checkCount, checkNotNegative, checkPositive } from "./check";

/** The chain from people screened to strokes prevented; shares and the yearly risk are between 0 and 1. */
export interface StrokeChain {
  readonly peopleScreened: number;
  readonly yield: number;
  readonly treatedShare: number;
  readonly yearlyRisk: number;
  readonly relativeRiskReduction: number;
  readonly years: number;
}

/**
 * People screened × new cases × treated × yearly risk × relative risk reduction × years, link by link.
 * Out: people, strokes, risk per year, and how many must be treated for a year to prevent one (null when nothing is prevented).
 * Errors: RangeError for shares outside 0 to 1, negative people and years not above 0. Source: arithmetic.
 */
export function preventedStrokes(chain: StrokeChain) {
  checkNotNegative("The number of people screened", chain.peopleScreened);
  checkPositive("The number of years", chain.years);
  checkShare("The yield", chain.yield);
  checkShare("The treated share", chain.treatedShare);
  checkShare("The yearly risk", chain.yearlyRisk);
  checkShare("The relative risk reduction", chain.relativeRiskReduction);
  const newCases = chain.peopleScreened * chain.yield;
  const treated = newCases * chain.treatedShare;
  const riskReduction = chain.yearlyRisk * chain.relativeRiskReduction;
  return {
    newCases,
    treated,
    riskReduction,
    numberNeeded: riskReduction > 0 ? 1 / riskReduction : null,
    prevented: treated * riskReduction * chain.years,
  };
}

/**
 * A chain of any links: each step multiplies what the steps before it left. In: numbers of 0 or more, the first an amount.
 * Out: the running product after each link; the last is the result. Errors: RangeError for no links or negative ones.
 */
export function runningProduct(links: readonly number[]): number[] {
  checkCount("The number of links", links.length, 1);
  let product = 1;
  return links.map((link) => {
    checkNotNegative("Each link", link);
    product *= link;
    return product;
  });
}

function checkShare(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be between 0 and 1`);
}
