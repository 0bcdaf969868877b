import { expect, test } from "@playwright/test";
import { openNeed } from "./grown-sides";
import { openAs } from "./support";

const open = [
  "/",
  "/products",
  "/products/kardiamobile",
  `/challenges/${openNeed}`,
  "/evaluations",
  "/sign-in",
];
const pilot = "/pilots/af-pharmacies-waltham-forest";
const own = [
  "/work",
  "/products/new",
  `/challenges/${openNeed}`,
  pilot,
  `${pilot}/pathway`,
  `${pilot}/evaluation/analysis`,
];

test("a script that somebody smuggled into a page does not run", async ({ page }) => {
  await page.goto("/");
  const outcome = await page.evaluate(async () => {
    const refused = new Promise<string>((tell) => {
      document.addEventListener("securitypolicyviolation", (event) => tell(event.violatedDirective));
    });
    document.body.insertAdjacentHTML("beforeend", '<img src="data:," onerror="document.title = `taken`">');
    return { directive: await refused, title: document.title };
  });
  expect(outcome.directive).toMatch(/^script-src/);
  expect(outcome.title).not.toBe("taken");
});

for (const [who, addresses] of Object.entries({ visitor: open, "Daniel Osei": own })) {
  test(`no page breaks its own security policy, read as ${who}`, async ({ browser }) => {
    const page =
      who === "visitor" ? await (await browser.newContext()).newPage() : await openAs(browser, who);
    const problems: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", ({ message }) => problems.push(`${page.url()}: ${message}`));
    await page.exposeFunction("tellViolation", (told: string) => problems.push(told));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        const { tellViolation } = globalThis as unknown as { tellViolation(told: string): void };
        tellViolation(`${location.pathname} breaks ${event.violatedDirective} with ${event.blockedURI}`);
      });
    });
    for (const address of addresses) {
      const answer = await page.goto(address, { waitUntil: "load" });
      const policy = answer?.headers()["content-security-policy"] ?? "";
      expect(policy).toMatch(/script-src [^;]*'(nonce|sha256)-/);
      expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    }
    expect(problems).toEqual([]);
  });
}
