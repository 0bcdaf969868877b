import { expect, test } from "vitest";
import { countPlaywright, countVitest, one, readReport, sum, tally } from "./test-results";

const vitest = { numPassedTests: 7, numFailedTests: 2, numFailedTestSuites: 1, success: false };

test("every suite is summed into one line", () => {
  expect(sum([one(0), one(1), { passed: 3, failed: 2 }])).toEqual({ passed: 4, failed: 3 });
});

test("a suite that crashed counts as a failure even if its report is missing or clean", () => {
  expect(tally(readReport(".local/no-such-report.json", countVitest), 1)).toEqual({ passed: 0, failed: 1 });
  expect(tally({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 });
  expect(tally(undefined, 0)).toEqual({ passed: 0, failed: 1 });
});

test("a test file that could not be loaded counts as a failure", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{}] },
    { status: "passed", assertionResults: [{}] },
  ];
  expect(countVitest({ ...vitest, testResults })).toEqual({ passed: 7, failed: 3 });
});

test("a journey that passes only when repeated counts as a failure", () => {
  expect(countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [{}] })).toEqual({
    passed: 4,
    failed: 3,
  });
});
