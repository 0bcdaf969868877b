import normal from "@stdlib/stats-base-dists-normal";
import { checkFinite, checkPositive } from "./check";

/** How people came into a pilot, and what is known of the measure among all who could have. */
export interface Selection {
  /** Entry depended on the baseline of the very measure that the result is told in. */
  readonly selectedOnBaseline: boolean;
  /** Only people beyond this value came in. */
  readonly cutoff?: number;
  readonly side?: "above" | "below";
  readonly mean?: number;
  readonly sd?: number;
  /** Between two measurements of the same person without any treatment; at least 0 and at most 1. */
  readonly correlation?: number;
}

interface RegressionWarning {
  readonly warn: boolean;
  /** The change to expect of those selected without any treatment; null where the inputs for it are missing. */
  readonly expectedChange: number | null;
  readonly sentence: string;
}

/**
 * Warns of regression to the mean when people were selected by the baseline of the outcome, and says how large it would be.
 * In and out: the unit of the measure. Errors: RangeError when a given value is out of range.
 * Source: Davis 1976, American Journal of Epidemiology 104:493–498, for a normal measure cut at one value.
 */
export function warnOfRegression(selection: Selection): RegressionWarning {
  if (!selection.selectedOnBaseline) {
    return { warn: false, expectedChange: null, sentence: "People were not selected by their baseline." };
  }
  const expectedChange = expectChange(selection);
  return {
    warn: true,
    expectedChange,
    sentence:
      "People were selected by their baseline, so some of the change would have come without the product: " +
      "extreme values tend to be less extreme when they are measured again. Compare with people selected alike.",
  };
}

function expectChange({ cutoff, side = "above", mean, sd, correlation }: Selection): number | null {
  if (cutoff === undefined || mean === undefined || sd === undefined || correlation === undefined)
    return null;
  checkFinite("The cut-off", cutoff);
  checkFinite("The mean", mean);
  checkPositive("The standard deviation", sd);
  if (!(correlation >= 0 && correlation <= 1)) {
    throw new RangeError("The correlation must be a number between 0 and 1");
  }
  const sign = side === "above" ? 1 : -1;
  const z = (sign * (cutoff - mean)) / sd;
  const share = normal.cdf(-z, 0, 1);
  if (share < 1e-12) throw new RangeError("Nobody lies beyond a cut-off so far from the mean");
  return -sign * sd * (1 - correlation) * (normal.pdf(z, 0, 1) / share);
}
