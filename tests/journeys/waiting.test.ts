import { expect, type Page, test } from "@playwright/test";

/** Holds the answer to a page until it is let go. */
async function hold(page: Page, address: string): Promise<() => void> {
  let letGo = () => {};
  const isFree = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    await isFree;
    await route.continue();
  });
  return letGo;
}

/** A page on its way answers no questions of a test, so it reports by itself what its notice says. */
async function reports(page: Page): Promise<string[]> {
  const said: string[] = [];
  await page.exposeFunction("tellNotice", (text: string) => said.push(text));
  await page.evaluate(() => {
    const notice = document.querySelector(".ix-waiting");
    if (notice?.getAttribute("role") !== "status") throw new Error("There is no notice.");
    const { tellNotice } = globalThis as unknown as { tellNotice(text: string): void };
    const observer = new MutationObserver(() => tellNotice(notice.textContent));
    observer.observe(notice, { childList: true, subtree: true });
  });
  return said;
}

test("a page that takes long says that it is loading, until it is there", async ({ page }) => {
  await page.goto("/", { waitUntil: "networkidle" });
  const said = await reports(page);
  const letGo = await hold(page, "**/products");
  const link = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Products" });
  await link.click({ noWaitAfter: true });
  await expect.poll(() => said).toEqual(["Loading…"]);
  letGo();
  await expect(page).toHaveURL(/products$/);
  await expect(page.getByText("Loading…", { exact: true })).toBeHidden();
});

test("a search that takes long says so too; a link on the same page does not", async ({ page }) => {
  await page.goto("/products", { waitUntil: "networkidle" });
  const said = await reports(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  expect(said).toEqual([]);
  const letGo = await hold(page, "**/products?*");
  await page.getByRole("main").getByRole("searchbox").fill("heart");
  await page.keyboard.press("Enter");
  await expect.poll(() => said).toEqual(["Loading…"]);
  letGo();
  await expect(page).toHaveURL(/q=heart/);
});
