import normal from "@stdlib/stats-base-dists-normal";
import { checkCount } from "./check";

/** Numbers above 0 and below 1. */
export type Uniform = () => number;

/**
 * Numbers that look random and are always the same for the same seed: xoshiro128** of Blackman and Vigna 2018, its state filled
 * from the seed by splitmix32. In: a whole number of 0 or more. Out: numbers strictly between 0 and 1.
 * Errors: RangeError for another seed.
 */
export function seededUniform(seed: number): Uniform {
  checkCount("The seed", seed);
  let filling = seed >>> 0;
  const fill = () => {
    filling = (filling + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(filling ^ (filling >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  let [a, b, c, d] = [fill(), fill(), fill(), fill() ^ Math.floor(seed / 2 ** 32)];
  const word = () => {
    const scrambled = Math.imul(turn(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turn(d, 11);
    return scrambled;
  };
  return () => (word() + (word() + 0.5) / 2 ** 32) / 2 ** 32 || Number.EPSILON;
}

/** One standard normal value, by inverting the distribution. */
export function drawNormal(uniform: Uniform): number {
  return normal.quantile(Math.min(uniform(), 1 - Number.EPSILON / 2), 0, 1);
}

/** One gamma value with rate 1. In: a shape above 0. Source: Marsaglia and Tsang 2000, ACM TOMS 26:363–372. */
export function drawGamma(uniform: Uniform, shape: number): number {
  if (shape < 1) return drawGamma(uniform, shape + 1) * uniform() ** (1 / shape);
  const offset = shape - 1 / 3;
  const scale = 1 / Math.sqrt(9 * offset);
  for (;;) {
    const value = drawNormal(uniform);
    const cube = (1 + scale * value) ** 3;
    if (cube > 0 && Math.log(uniform()) < value ** 2 / 2 + offset * (1 - cube + Math.log(cube))) {
      return offset * cube;
    }
  }
}

/** One beta value, between 0 and 1. In: shapes above 0. Source: the ratio of two gamma values. */
export function drawBeta(uniform: Uniform, alpha: number, beta: number): number {
  const first = drawGamma(uniform, alpha);
  const both = first + drawGamma(uniform, beta);
  return both > 0 ? first / both : alpha / (alpha + beta);
}

function turn(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
