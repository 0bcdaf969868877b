type Axis = "percent" | "number";

/** Estimates with their intervals on one axis that holds zero; `axis` percent takes shares. */
export type IntervalPicture = {
  kind: "intervals";
  title: string;
  axis: Axis;
  rows: { label: string; estimate: number; low: number; high: number; words: string }[];
};

/** Two figures against each other, as a cloud or as a line through the points in their order; both axes hold zero. */
export type PointPicture = {
  kind: "points";
  title: string;
  points: { x: number; y: number }[];
  line: boolean;
  xLabel: string;
  yLabel: string;
  yAxis: Axis;
  /** What a reader who does not see the picture is told. */
  spoken: string;
};

export type Picture = IntervalPicture | PointPicture;

/** What stands for a picture where it is not seen. */
export function alternativeOf(picture: Picture): string {
  const told =
    picture.kind === "points"
      ? picture.spoken
      : picture.rows.map(({ label, words }) => `${label}: ${words}`).join(". ");
  return `Chart of ${picture.title}. ${told}.`;
}

/** All that an axis of intervals has to reach. */
export function endsOf({ rows }: IntervalPicture): number[] {
  return rows.flatMap(({ low, high, estimate }) => [low, high, estimate]);
}

/** About four round steps from the lowest to the highest value, which include zero; `decimals` are what its labels need. */
export function stepsOf(values: readonly number[], kind: Axis) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const rough = (high - low || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, place) => (first + place) * step);
  const shown = kind === "percent" ? 100 : 1;
  const decimals = Math.max(0, -Math.floor(Math.log10(step * shown) + 1e-9));
  return { step, ticks, decimals, lowest: first * step, highest: last * step };
}

/** "1,000", "−0.02", "40%". */
export function tickOf(value: number, kind: Axis, decimals: number): string {
  const text = (kind === "percent" ? value * 100 : value).toLocaleString("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return `${text.replace(/^-(?=[0.,]*$)/, "").replace("-", "−")}${kind === "percent" ? "%" : ""}`;
}
