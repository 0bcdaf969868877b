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

/** Presses the first button of this name, which posts its form, and waits for the answer. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const isAnswered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("main").getByRole("button", { name }).first().click();
  await isAnswered;
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

/** Somebody who has never been here, signed in by a mailed link and without an organisation. */
export async function openAsNewcomer(
  browser: Browser,
  name: string,
  { javaScriptEnabled = true } = {},
): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  const email = `${name.split(" ")[0]?.toLowerCase()}-${crypto.randomUUID().slice(0, 8)}@example.org`;
  await page.goto("/sign-in?callbackUrl=/work");
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your email");
  await page.goto(await linkSentTo(page, email, "Sign in to"));
  await press(page, "Sign in");
  await page.getByLabel("What is your name?").fill(name);
  await press(page, "Continue");
  await expect(page.getByRole("navigation", { name: "Account" })).toContainText(name);
  return page;
}
