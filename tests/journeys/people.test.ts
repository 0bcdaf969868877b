import { type Browser, expect, type Page, test } from "@playwright/test";

/** The person's own browser; most journeys run with scripting switched off, which must make no difference. */
async function openBrowser(browser: Browser, javaScriptEnabled = false): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled })).newPage();
}

function newAddress(name: string): string {
  return `${name}-${Date.now().toString(36)}-${Math.round(Math.random() * 1e6)}@example.org`;
}

async function askForLink(page: Page, email: string, callbackUrl = "/person") {
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}`);
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your email");
}

/** The link in the latest message to this address, as the demo's outbox shows it. */
async function linkSentTo(page: Page, email: string, subject: string): Promise<string> {
  await page.goto("/dev/outbox");
  const message = page.locator(".ix-card").filter({ hasText: email }).filter({ hasText: subject }).first();
  return (await message.getByRole("link").getAttribute("href")) ?? "";
}

async function signIn(page: Page, email: string, name: string): Promise<void> {
  await askForLink(page, email);
  await page.goto(await linkSentTo(page, email, "Sign in to"));
  await enter(page, name);
}

/** Presses the button that a mailed link leads to, and says for the first time what one is called. */
async function enter(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByLabel("What is your name?").fill(name);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("navigation", { name: "Account" })).toContainText(name);
}

test("someone new signs in by an e-mailed link, which scanners may open first", async ({
  browser,
  request,
}) => {
  const page = await openBrowser(browser);
  const email = newAddress("nia");
  await askForLink(page, email);
  const link = await linkSentTo(page, email, "Sign in to");
  const atNextAuth = link.replace("/sign-in/confirm", "/api/auth/callback/email");
  for (const address of [link, link, atNextAuth]) {
    expect((await request.get(address, { maxRedirects: 0 })).headers()["set-cookie"] ?? "").not.toContain(
      "session-token",
    );
    await request.head(address);
  }
  expect((await request.post(atNextAuth, { maxRedirects: 0 })).status()).toBe(405);

  await page.goto(link);
  await expect(page.getByText(`You are signing in as ${email}`)).toBeVisible();
  await enter(page, "Nia Bell");

  const other = await openBrowser(browser);
  await other.goto(link);
  await other.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(other.getByText("This link was used before")).toBeVisible();
});

test("asking too often for a link is answered with a sentence", async ({ browser }) => {
  const page = await openBrowser(browser);
  const email = newAddress("often");
  for (let tries = 0; tries < 5; tries += 1) await askForLink(page, email);
  await page.goto("/sign-in");
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText(/tried too many times. Try again in 1[45] minutes/)).toBeVisible();
});

test("a person founds an organisation, a broker verifies it, and a colleague is invited", async ({
  browser,
}) => {
  const olu = await openBrowser(browser);
  await signIn(olu, newAddress("olu"), "Olu Ade");
  await olu.getByRole("link", { name: "Found or join an organisation" }).click();
  await olu.getByRole("button", { name: "Add organisation" }).click();
  await expect(olu.getByRole("link", { name: "Enter the organisation’s name" })).toBeVisible();
  const name = `Tremor Labs ${Date.now()}`;
  await olu.getByLabel("Name of the organisation").fill(name);
  await olu.getByLabel("Company", { exact: true }).check();
  await olu.getByLabel("Where is it?").fill("Ilford");
  await olu.getByRole("button", { name: "Add organisation" }).click();
  await expect(olu.getByRole("heading", { level: 1 })).toContainText(name);
  await expect(olu.getByText("Not verified yet")).toBeVisible();

  const ben = await openBrowser(browser);
  await ben.goto("/dev/sign-in");
  await ben.getByRole("button", { name: "Sign in as Ben Yilmaz" }).click();
  await ben.goto("/notifications");
  await ben.getByRole("link", { name: `${name} asks to be verified` }).click();
  await ben.getByRole("button", { name: "Verify this organisation" }).click();
  await expect(ben.getByText("Not verified yet")).toBeHidden();

  const email = newAddress("mo");
  await olu.getByRole("link", { name: "Invite someone" }).click();
  await olu.getByLabel("Email address").fill(email);
  await olu.getByRole("button", { name: "Send invitation" }).click();
  await expect(olu.getByRole("row", { name: new RegExp(email) })).toBeVisible();

  const mo = await openBrowser(browser);
  const invitation = await linkSentTo(mo, email, "invites you to");
  await mo.goto(invitation);
  await expect(mo.getByRole("button", { name: "Accept" })).toBeHidden();
  await signIn(mo, email, "Mo Khan");
  await mo.goto(invitation);
  await mo.getByRole("button", { name: "Accept" }).click();
  await expect(mo.getByRole("heading", { level: 1 })).toContainText(name);
  await mo.goto("/person");
  await expect(mo.getByRole("row", { name: new RegExp(name) })).toContainText("Member");
});

test("a person signs a device out that they do not know", async ({ browser }) => {
  const [known, unknown] = [await openBrowser(browser), await openBrowser(browser)];
  for (const page of [known, unknown]) {
    await page.goto("/dev/sign-in");
    await page.getByRole("button", { name: "Sign in as Joy Mensah" }).click();
  }
  await known.goto("/person");
  await known.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(known.getByRole("button", { name: "Sign out everywhere else" })).toBeHidden();
  await unknown.goto("/person");
  await expect(unknown.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await known.getByRole("navigation", { name: "Account" }).getByRole("button", { name: "Sign out" }).click();
  await expect(known.getByRole("link", { name: "Sign in", exact: true }).first()).toBeVisible();
});

test("pages of other sites cannot act here, and scripts need this answer’s nonce", async ({ request }) => {
  const forged = await request.post("/sign-in", {
    headers: { origin: "https://evil.example" },
    form: { a: "b" },
  });
  expect(forged.status()).toBe(403);
  const answer = await request.get("/sign-in");
  const policy = answer.headers()["content-security-policy"] ?? "";
  const nonce = policy.match(/'nonce-([^']+)'/)?.[1] ?? "";
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
  const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  expect(answer.headers()["x-request-id"]).toBeTruthy();
});

test("the exchange says that it lives and that it is ready", async ({ request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  expect(await (await request.get("/readyz")).json()).toEqual({ status: "ready" });
});
