import { existsSync, readFileSync } from "node:fs";

export type Tally = { passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  success: boolean;
};
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

/** A suite that ended badly counts as one failure at least, whatever its report says. */
export function tally(counted: Tally | undefined, exitCode: number): Tally {
  const { passed, failed } = counted ?? { passed: 0, failed: 1 };
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}

export function one(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function sum(tallies: Tally[]): Tally {
  const add = (key: keyof Tally) => tallies.reduce((total, each) => total + each[key], 0);
  return { passed: add("passed"), failed: add("failed") };
}

/** A file that could not be loaded has no tests to fail, so it counts as one. */
export function countVitest(
  report: VitestReport & { testResults: { status: string; assertionResults: unknown[] }[] },
): Tally {
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}

/** A test that passes only when repeated has failed. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

export function readReport<Report>(file: string, count: (report: Report) => Tally): Tally | undefined {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}
