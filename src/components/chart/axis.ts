import { scaleLinear } from "d3-scale";

/** Percent and points take shares: 0.016 is 1.6% as a share, and 1.6 percentage points as a difference of two. */
export type AxisKind = "percent" | "points" | "number";

export type Axis = {
  /** Where a value lies across the picture, as an SVG percentage. */
  at: (value: number) => string;
  ticks: { value: number; x: string; text: string }[];
};

/** A horizontal axis in percentages of the width, so that text keeps its size on a narrow screen; few ticks fit there. */
export function horizontalAxis(values: number[], kind: AxisKind, tickCount = 3): Axis {
  const scale = scaleLinear(domainOf(values), [0, 100]).nice(tickCount);
  const at = (value: number) => `${round(scale(value))}%`;
  const ticks = scale.ticks(tickCount);
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  return { at, ticks: ticks.map((value) => ({ value, x: at(value), text: tickText(value, kind, step) })) };
}

/** Always shows zero: a picture that starts elsewhere makes small differences look large. */
function domainOf(values: number[]): [number, number] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return low === high ? [low, low + 1] : [low, high];
}

export function tickText(value: number, kind: AxisKind, step: number) {
  const shown = scaled(value, kind);
  const shownStep = scaled(step, kind);
  const decimals = shownStep > 0 ? Math.max(0, -Math.floor(Math.log10(shownStep) + 1e-9)) : 0;
  const text = shown.toLocaleString("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return withUnit(text, kind);
}

/** A value as it is written beside its mark. */
export function valueText(value: number, kind: AxisKind, decimals = kind === "number" ? 2 : 1) {
  const shown = scaled(value, kind);
  const text = shown.toLocaleString("en-GB", {
    maximumFractionDigits: decimals,
    minimumFractionDigits: kind === "number" ? 0 : decimals,
  });
  return withUnit(text, kind);
}

function scaled(value: number, kind: AxisKind) {
  return kind === "number" ? value : value * 100;
}

function withUnit(text: string, kind: AxisKind) {
  const written = text.replace("-", "−");
  return kind === "percent" ? `${written}%` : written;
}

export function round(value: number) {
  return Math.round(value * 100) / 100;
}
