import { defineConfig } from "@playwright/test";

const { CHROMIUM_PATH, CHROMIUM_LIBRARIES, EXCHANGE_ADDRESS } = process.env;
const inherited = Object.entries(process.env).filter(
  (entry): entry is [string, string] => entry[1] !== undefined,
);

/** Run through `npm test`, which starts the exchange on a database of its own and finds a browser. */
export default defineConfig({
  testDir: "tests/journeys",
  outputDir: ".local/test/journeys",
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: ".local/test/journeys.json" }]],
  use: {
    baseURL: EXCHANGE_ADDRESS,
    // A step that cannot be done fails soon, with its name; the test as a whole may take longer.
    actionTimeout: 20_000,
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      // Chromium's sandbox needs rights that root and many containers lack; only our own pages are opened.
      chromiumSandbox: false,
      env: {
        ...Object.fromEntries(inherited),
        ...(CHROMIUM_LIBRARIES && { LD_LIBRARY_PATH: CHROMIUM_LIBRARIES }),
      },
    },
  },
});
