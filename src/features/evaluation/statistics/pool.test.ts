import fc from "fast-check";
import { expect, it } from "vitest";
import { poolMeans, poolProportions } from "./pool";

it("pools counts by adding them up", () => {
  const parts = [
    { numerator: 18, denominator: 1000 },
    { numerator: 10, denominator: 737 },
  ];
  expect(poolProportions(parts)).toEqual({ numerator: 28, denominator: 1737 });
});

it("pools two groups into the mean and standard deviation of all their values", () => {
  const value = fc.double({ min: -100, max: 100, noNaN: true });
  const values = fc.array(value, { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(values, values, (first, second) => {
      const pooled = poolMeans([summarise(first), summarise(second)]);
      const whole = summarise([...first, ...second]);
      expect(pooled?.mean).toBeCloseTo(whole.mean, 6);
      expect(pooled?.sd).toBeCloseTo(whole.sd, 6);
    }),
  );
});

function summarise(values: number[]) {
  const n = values.length;
  const mean = values.reduce((total, value) => total + value, 0) / n;
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}
