import { type Browser, expect, type Page } from "@playwright/test";

/** A browser of one person of the demo, signed in with one click. */
export async function openAs(
  browser: Browser,
  name: string,
  { javaScriptEnabled = true } = {},
): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto("/dev/sign-in");
  await page.getByRole("button", { name }).click();
  await expect(page.getByRole("navigation", { name: "Account" })).toContainText(name);
  return page;
}

/** Presses the first button of this name on the page. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("main").getByRole("button", { name }).first().click();
}

export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("main").getByRole("link", { name }).first().click();
}

/** The path of the link in the latest message to this address, as the demo's outbox shows it. */
export async function linkSentTo(page: Page, email: string, subject: string): Promise<string> {
  await page.goto("/dev/outbox");
  const message = page.locator(".ix-card").filter({ hasText: email }).filter({ hasText: subject }).first();
  const { pathname, search } = new URL(
    (await message.getByRole("link").getAttribute("href")) ?? "",
    page.url(),
  );
  return `${pathname}${search}`;
}

/** The answer to the form that is about to be posted. */
export async function isPosted(page: Page): Promise<void> {
  await page.waitForResponse((response) => response.request().method() === "POST");
}
