/** Why a value cannot be one of a measure of this kind; null where it can. Proportions are written as percentages. */
export function wrongValue(kind: string, value: number): string | null {
  if (kind === "proportion" && (value < 0 || value > 100))
    return "The value of a proportion is a percentage from 0 to 100";
  const canBeNegative = kind === "mean" || kind === "score";
  return value < 0 && !canBeNegative ? "The value you expect must be 0 or more" : null;
}
