import { readFileSync } from "node:fs";
import { type Browser, expect, type Page, test } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { type Addresses, listRoutes, type Visits } from "./addresses";
import { growOpen, openAddresses } from "./addresses-open";
import { growPilots, pilotAddresses } from "./addresses-pilots";
import { growSides, sideAddresses } from "./addresses-sides";
import { type Cast, openCast, type Part } from "./cast";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const homeTitle = "Innovation Exchange – Care City";
const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 800 };
/** What is left of a wide screen at 200% zoom, and of a sheet of A4 between its margins. */
const zoomed = { width: 640, height: 450 };
const paper = { width: 718, height: 1050 };

test.describe.configure({ mode: "parallel" });
// A trace of some hundred pages takes longer than reading them, and every problem names its page.
test.use({ trace: "off" });

test("every route has an address in this test", () => {
  const known = { ...openAddresses, ...sideAddresses, ...pilotAddresses };
  expect(Object.keys(known).sort()).toEqual(listRoutes());
});

test("pages are set in a face without serifs", async ({ page }) => {
  await page.goto("/");
  for (const part of [page.locator("body"), page.getByRole("heading", { level: 1 })]) {
    await expect(part).toHaveCSS("font-family", /arial, sans-serif$/i);
  }
});

const groups = {
  "what everyone opens": (cast: Cast) => grow(cast, growOpen, openAddresses),
  "needs, products and matches": (cast: Cast) => grow(cast, growSides, sideAddresses),
  "pilots and results": (cast: Cast) => grow(cast, growPilots, pilotAddresses),
};

for (const [title, listVisits] of Object.entries(groups)) {
  test(`every page can be read and used by everyone: ${title}`, async ({ browser }) => {
    test.setTimeout(600_000);
    const cast = await openCast(browser);
    const visits = await listVisits(cast);
    const problems: string[] = [];
    for (const [who, addresses] of visits) {
      const page = await pageOf(browser, cast, who);
      for (const address of addresses) problems.push(...(await examine(page, address, who)));
    }
    expect(problems).toEqual([]);
  });
}

type Who = Part | "visitor";

/** The addresses of a group, by the person who opens them. */
async function grow<Grown>(cast: Cast, plant: (cast: Cast) => Promise<Grown>, told: Addresses<Grown>) {
  const grown = await plant(cast);
  const byPerson = new Map<Who, string[]>();
  for (const tell of Object.values(told)) {
    for (const [who, addresses] of Object.entries(tell(grown) satisfies Visits) as [Who, string[]][]) {
      byPerson.set(who, [...(byPerson.get(who) ?? []), ...addresses]);
    }
  }
  return byPerson;
}

async function pageOf(browser: Browser, cast: Cast, who: Who): Promise<Page> {
  return who === "visitor" ? (await browser.newContext()).newPage() : cast[who].page;
}

/** What is wrong with a page, on a wide and on a narrow screen. */
async function examine(page: Page, address: string, who: Who): Promise<string[]> {
  await page.setViewportSize(wide);
  const answer = await page.goto(address);
  const found: string[] = [];
  const status = answer?.status();
  const { pathname } = new URL(page.url());
  if (status !== 200) found.push(`is answered with ${status}`);
  if (pathname !== new URL(address, page.url()).pathname) found.push(`leads to ${pathname}`);
  const title = await page.title();
  if (!(title.endsWith(" – Innovation Exchange") || title === homeTitle)) found.push(`is titled “${title}”`);
  const headings = await page.locator("h1").count();
  if (headings !== 1) found.push(`has ${headings} main headings`);
  await page.evaluate(axe);
  found.push(...(await askAxe(page)));
  await page.setViewportSize(narrow);
  found.push(...(await askAxe(page)), ...(await findOverflow(page, "on a narrow screen")));
  await page.setViewportSize(zoomed);
  found.push(...(await findOverflow(page, "at 200% zoom")));
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: "print" });
  found.push(...(await findOverflow(page, "in print")));
  await page.emulateMedia({ media: "screen" });
  return [...new Set(found)].map((problem) => `${address} (${who}) ${problem}`);
}

async function askAxe(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return (await axe.run({ runOnly: tags, resultTypes: ["violations"] })).violations;
  }, rules);
  return violations.map(({ id, nodes }) => `breaks ${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

/** Tables and charts may scroll in a box of their own, but not on paper; the page may not, and no box may cut its words off. */
async function findOverflow(page: Page, where: string): Promise<string[]> {
  const { over, cut } = await page.evaluate(() => {
    const isPaper = matchMedia("print").matches;
    const cuts = isPaper ? ["hidden", "clip", "auto", "scroll"] : ["hidden", "clip"];
    const cutting = [...document.querySelectorAll<HTMLElement>("body *")].filter((box) => {
      // Hidden on purpose are the boxes of one pixel whose words are for screen readers.
      if (box.clientWidth <= 1 || box.scrollWidth <= box.clientWidth + 1 || !box.checkVisibility())
        return false;
      return cuts.includes(getComputedStyle(box).overflowX) && !box.matches("input, select, textarea, svg");
    });
    return {
      over: document.documentElement.scrollWidth - window.innerWidth,
      cut: cutting.map((box) => box.outerHTML.slice(0, 120)),
    };
  });
  return [
    ...(over > 0 ? [`is ${over}px too wide ${where}`] : []),
    ...cut.map((box) => `cuts off words ${where}: ${box}`),
  ];
}
