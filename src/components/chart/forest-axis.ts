import { scaleLinear, scaleLog } from "d3-scale";
import type { Axis } from "./axis";

const mostTicks = 5;

/** A horizontal axis for effects: ratios on a logarithmic scale, since half and double are equally far from no difference. */
export function forestAxis(values: number[], isRatio: boolean, text: (value: number) => string): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const scale = isRatio
    ? scaleLog([low / 1.1, high * 1.1], [0, 100])
    : scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [0, 100]).nice(3);
  const at = (value: number) => `${Math.round(scale(value) * 100) / 100}%`;
  const ticks = isRatio ? roundRatios(low / 1.1, high * 1.1) : scale.ticks(3);
  return { at, ticks: ticks.map((value) => ({ value, x: at(value), text: text(value) })) };
}

/** 0.5, 1, 2: few round values, and always 1 where it is on the axis. */
function roundRatios(low: number, high: number): number[] {
  const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
  const inside = steps.filter((step) => step >= low && step <= high);
  if (inside.length <= mostTicks) return inside.length > 0 ? inside : [low, high];
  const every = Math.ceil(inside.length / mostTicks);
  return inside.filter((step, place) => step === 1 || place % every === 0);
}
