import { checkFinite } from "./check";
import type { Interval } from "./interval";

/** A number in UK style: 1,737; −0.50. `decimals` digits after the point, never "−0". Throws RangeError when not a number. */
export function formatNumber(value: number, decimals = 0): string {
  checkFinite("The value", value);
  const text = new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "negative",
  }).format(value);
  return text.replace("-", "−");
}

/** A number as somebody wrote it down, a target say: up to four decimals, no trailing zeros. Throws RangeError when not a number. */
export function formatShort(value: number): string {
  checkFinite("The value", value);
  const text = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4, signDisplay: "negative" }).format(
    value,
  );
  return text.replace("-", "−");
}

/**
 * A share between 0 and 1 as a percentage: 0.0161 → "1.61%". What would round to 0% or 100% without being it is shown as
 * "under 1%" or "over 99%" (at 0 decimals), so that rare never reads as never. Throws RangeError outside 0 to 1.
 */
export function formatPercent(share: number, decimals = 2): string {
  if (!(share >= 0 && share <= 1)) throw new RangeError("A percentage must lie between 0% and 100%");
  const step = 10 ** -decimals;
  const rounded = formatNumber(share * 100, decimals);
  if (share > 0 && Number(rounded) === 0) return `under ${formatNumber(step, decimals)}%`;
  if (share < 1 && Number(rounded) === 100) return `over ${formatNumber(100 - step, decimals)}%`;
  return `${rounded}%`;
}

/** The limits of a proportion: "1.12% to 2.32%". Errors as formatPercent. */
export function formatPercentInterval(interval: Interval, decimals = 2): string {
  return `${formatPercent(interval.lower, decimals)} to ${formatPercent(interval.upper, decimals)}`;
}

/** The size of a difference of two shares, without its sign: 0.0368 → "3.68 percentage points". Throws RangeError when not a number. */
export function formatPoints(share: number, decimals = 2): string {
  return `${formatNumber(Math.abs(share) * 100, decimals)} percentage points`;
}

/** The limits of a difference of two shares: "−5.41 to −1.98 percentage points". Throws RangeError when not a number. */
export function formatPointsInterval(interval: Interval, decimals = 2): string {
  return `${formatNumber(interval.lower * 100, decimals)} to ${formatNumber(interval.upper * 100, decimals)} percentage points`;
}

/** The limits of anything else, in its own unit: "12.1 to 15.5". Throws RangeError when not a number. */
export function formatInterval(interval: Interval, decimals = 1): string {
  return `${formatNumber(interval.lower, decimals)} to ${formatNumber(interval.upper, decimals)}`;
}
