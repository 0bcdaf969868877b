import { expect, type Page, test } from "@playwright/test";
import { openAs } from "./support";

const samples = [
  { address: "/", who: null },
  { address: "/products", who: null },
  { address: "/products/new", who: "Priya Raman" },
  { address: "/challenges/new", who: "Daniel Osei" },
  { address: "/pilots/af-pharmacies-waltham-forest/plan", who: "Daniel Osei" },
  { address: "/evaluations/anytown-between-visits-pilot", who: null },
  { address: "/pilots/anytown-supported-homes-pilot/cycles", who: "Ewan Fraser" },
  { address: "/pilots/anytown-supported-homes-pilot/evaluation/data", who: "Ewan Fraser" },
  { address: "/pilots/anytown-supported-homes-pilot/evaluation/analysis", who: "Ewan Fraser" },
];

test.describe.configure({ mode: "parallel" });
test.use({ trace: "off" });

for (const { address, who } of samples) {
  test(`everything on ${address} is reached by keyboard and shows where it is`, async ({ browser }) => {
    const page = who ? await openAs(browser, who) : await (await browser.newContext()).newPage();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(address);
    const expected = await markStops(page);
    expect(expected.length).toBeGreaterThan(10);
    const reached: string[] = [];
    const unseen: string[] = [];
    // Tables that scroll are stops too, beside what a pointer can use.
    for (let presses = 0; presses < 2 * expected.length; presses += 1) {
      await page.keyboard.press("Tab");
      const stop = await lookAtFocus(page);
      if (!stop) break;
      reached.push(stop.name);
      if (!stop.isSeen) unseen.push(stop.name);
    }
    expect(expected.filter((name) => !reached.includes(name))).toEqual([]);
    expect(unseen).toEqual([]);
  });
}

test("the first stop skips to the main content", async ({ page }) => {
  await page.goto("/products");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to main content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const isInMain = await page.evaluate(() => document.activeElement?.closest("main") !== null);
  expect(isInMain).toBe(true);
});

/** Names everything that a pointer can use, one for a group of radios, and notes how it looks without focus. */
async function markStops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const look = (part: Element | null) =>
      ["", "::before"].flatMap((pseudo) => {
        if (!part) return [];
        const { outline, boxShadow, backgroundColor, border } = getComputedStyle(part, pseudo || null);
        return [outline, boxShadow, backgroundColor, border];
      });
    const appearance = (stop: Element) => [stop, stop.nextElementSibling].flatMap(look).join("|");
    Object.assign(globalThis, { appearance });
    const stops = [
      ...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary"),
    ];
    const seen = new Set<string>();
    return stops.flatMap((stop, place) => {
      const isRadio = stop instanceof HTMLInputElement && stop.type === "radio";
      const group = isRadio ? `radio ${stop.name}` : `${place} ${stop.tagName} ${stop.textContent?.trim()}`;
      if (!stop.checkVisibility() || stop.matches("[type=hidden], [disabled]") || seen.has(group)) return [];
      seen.add(group);
      stop.dataset.stop = group;
      stop.dataset.plain = appearance(stop);
      return [group];
    });
  });
}

async function lookAtFocus(page: Page): Promise<{ name: string; isSeen: boolean } | null> {
  return page.evaluate(() => {
    const { appearance } = globalThis as unknown as { appearance(stop: Element): string };
    const stop = document.activeElement;
    if (!(stop instanceof HTMLElement) || stop === document.body) return null;
    const name = stop.dataset.stop ?? stop.outerHTML.slice(0, 80);
    return { name, isSeen: appearance(stop) !== stop.dataset.plain };
  });
}
