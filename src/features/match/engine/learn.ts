/** log(p / (1 - p)) = intercept + the sum of weights times values. */
export type Logistic = { intercept: number; weights: number[] };

/** One case: what is known of it, how it ended, and what it must not be separated from when cases are left out. */
export type Case = { values: number[]; isGood: boolean; group: string };

const mostSteps = 50;
const closeEnough = 1e-9;

/**
 * Logistic regression with a ridge penalty (le Cessie and van Houwelingen 1992), by Newton's method. The penalty is on the weights of
 * standardised values, so that the scale of a value does not matter, and never on the intercept. A value that is the same in
 * every case gets the weight 0.
 */
export function fitLogistic(cases: Case[], ridge: number): Logistic {
  const width = cases[0]?.values.length ?? 0;
  const scales = Array.from({ length: width }, (_, column) =>
    scaleOf(cases.map(({ values }) => values[column] ?? 0)),
  );
  const rows = cases.map(({ values }) => [
    1,
    ...scales.map(({ mean, deviation }, column) => ((values[column] ?? 0) - mean) / deviation),
  ]);
  let beta = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < mostSteps; step += 1) {
    const change = newtonStep(rows, cases, beta, ridge);
    beta = beta.map((one, at) => one + (change[at] ?? 0));
    if (Math.max(...change.map(Math.abs)) < closeEnough) break;
  }
  const [first = 0, ...rest] = beta;
  const weights = rest.map((one, column) => one / (scales[column]?.deviation ?? 1));
  return {
    intercept: first - weights.reduce((sum, one, column) => sum + one * (scales[column]?.mean ?? 0), 0),
    weights,
  };
}

export function probabilityOf({ intercept, weights }: Logistic, values: number[]): number {
  const sum = weights.reduce((total, weight, at) => total + weight * (values[at] ?? 0), intercept);
  return 1 / (1 + Math.exp(-sum));
}

/** How each case would have been judged had its group never been seen. */
export function judgeLeftOut(cases: Case[], ridge: number): number[] {
  const models = new Map<string, Logistic>();
  return cases.map(({ group, values }) => {
    const model =
      models.get(group) ??
      fitLogistic(
        cases.filter((one) => one.group !== group),
        ridge,
      );
    models.set(group, model);
    return probabilityOf(model, values);
  });
}

/** Mean squared error of probabilities (Brier 1950); always saying the share of good ones gives share × (1 - share). */
export function brierScore(cases: Case[], probabilities: number[]): number {
  return meanOver(cases, ({ isGood }, at) => ((probabilities[at] ?? 0) - Number(isGood)) ** 2);
}

/** Mean surprise in nats; probabilities of 0 and 1 are held a little away from certainty. */
export function logLoss(cases: Case[], probabilities: number[]): number {
  return meanOver(cases, ({ isGood }, at) => {
    const p = Math.min(1 - 1e-6, Math.max(1e-6, probabilities[at] ?? 0));
    return -Math.log(isGood ? p : 1 - p);
  });
}

/** The penalty that judges left-out groups best; of equals the greatest, which trusts the data least. */
export function chooseRidge(cases: Case[], ridges: number[]): number {
  const tried = [...ridges]
    .sort((a, b) => b - a)
    .map((ridge) => ({ ridge, loss: logLoss(cases, judgeLeftOut(cases, ridge)) }));
  return tried.reduce((best, one) => (one.loss < best.loss - 1e-12 ? one : best)).ridge;
}

function meanOver(cases: Case[], value: (one: Case, at: number) => number): number {
  return cases.reduce((sum, one, at) => sum + value(one, at), 0) / Math.max(1, cases.length);
}

function scaleOf(values: number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, values.length);
  return { mean, deviation: variance > 1e-18 ? Math.sqrt(variance) : 1 };
}

function newtonStep(rows: number[][], cases: Case[], beta: number[], ridge: number): number[] {
  const gradient = beta.map((one, at) => (at === 0 ? 0 : -ridge * one));
  const curvature = beta.map((_, at) => beta.map((__, other) => (at === other && at > 0 ? ridge : 0)));
  rows.forEach((row, place) => {
    const p = 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * (beta[at] ?? 0), 0)));
    const miss = Number(cases[place]?.isGood ?? false) - p;
    row.forEach((value, at) => {
      gradient[at] = (gradient[at] ?? 0) + value * miss;
      const line = curvature[at] ?? [];
      row.forEach((other, column) => {
        line[column] = (line[column] ?? 0) + value * other * p * (1 - p);
      });
    });
  });
  return solve(curvature, gradient);
}

/** Gaussian elimination with pivots; a direction that the cases say nothing about stays 0. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((line, at) => [...line, right[at] ?? 0]);
  for (let column = 0; column < size; column += 1) {
    const pivot = indexOfLargest(rows, column);
    const line = rows[pivot];
    const top = rows[column];
    if (!line || !top || Math.abs(line[column] ?? 0) < 1e-12) continue;
    rows[pivot] = top;
    rows[column] = line;
    rows.forEach((other, at) => {
      if (at === column) return;
      const factor = (other[column] ?? 0) / (line[column] ?? 1);
      if (factor !== 0) rows[at] = other.map((value, place) => value - factor * (line[place] ?? 0));
    });
  }
  return rows.map((line, at) => (Math.abs(line[at] ?? 0) < 1e-12 ? 0 : (line[size] ?? 0) / (line[at] ?? 1)));
}

function indexOfLargest(rows: number[][], column: number): number {
  let best = column;
  for (let at = column + 1; at < rows.length; at += 1) {
    if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = at;
  }
  return best;
}
