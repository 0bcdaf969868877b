import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { type Browser, expect, test } from "@playwright/test";
import { demoDatabaseUrl, makeDemoDatabase } from "@/cli/demo-database";
import { demoEnvironment } from "@/cli/demo-environment";
import { startWeb } from "@/cli/exchange";
import { findFreePort, removeCluster, startCluster } from "@/cli/postgres";
import { stopEverything } from "@/cli/processes";
import { createDatabase } from "@/db/client";
import { person, session } from "@/db/schema";

const home = ".local/test/away-postgres";
const name = "next-auth.session-token";

test.afterAll(async () => {
  await stopEverything();
  await removeCluster(home);
});

test("while the database is away pages say so with or without scripts, and afterwards they are back", async ({
  browser,
  request,
}) => {
  const cluster = await startCluster({ home });
  const url = demoDatabaseUrl(cluster.url);
  await makeDemoDatabase(cluster.url, async () => {});
  const port = await findFreePort();
  const address = `http://localhost:${port}`;
  await startWeb(port, { ...demoEnvironment(url, port, resolve(".local/test/away")), LOG_LEVEL: "silent" });
  const value = await signInAda(url);
  const [scripted, plain] = await Promise.all([
    openSignedIn(browser, { value, javaScriptEnabled: true }),
    openSignedIn(browser, { value, javaScriptEnabled: false }),
  ]);
  await plain.goto(`${address}/person`);
  await expect(plain.getByRole("heading", { level: 1 })).not.toContainText("Sorry");

  await cluster.stop();
  const readiness = await request.get(`${address}/readyz`);
  expect(readiness.status()).toBe(503);
  expect(await readiness.json()).toMatchObject({ obstacle: "the database does not answer" });
  expect((await request.get(`${address}/healthz`)).status()).toBe(200);
  for (const page of [scripted, plain]) {
    const answer = await page.goto(`${address}/person?from=here`);
    expect(answer?.status()).toBe(500);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sorry, something went wrong");
    const number = answer?.headers()["x-request-id"] ?? "";
    expect(number).not.toBe("");
    await expect(page.getByRole("main")).toContainText(`quote this number: ${number}`);
    await expect(page.getByRole("banner")).toContainText("Innovation Exchange");
  }
  expect((await request.get(`${address}/products?q=heart`)).status()).toBe(500);
  const refused = await request.get(`${address}/api/trpc/product.listPublic?input=%7B%22json%22%3A%7B%7D%7D`);
  expect(await refused.text()).not.toMatch(/ECONNREFUSED|select/);

  await startCluster({ home, port: cluster.port });
  await expect
    .poll(async () => (await request.get(`${address}/readyz`)).status(), { timeout: 30_000 })
    .toBe(200);
  for (const page of [scripted, plain]) {
    const again = page.waitForResponse((response) => new URL(response.url()).pathname === "/person");
    await page.getByRole("main").getByRole("link", { name: "Try again" }).click();
    expect((await again).status()).toBe(200);
    await expect(page).toHaveURL(`${address}/person?from=here`);
    await expect(page.getByRole("navigation", { name: "Account" })).toContainText("Ada Obi");
  }
  expect((await request.get(`${address}/products?q=heart`)).status()).toBe(200);
});

async function signInAda(url: string): Promise<string> {
  const db = createDatabase(url, { max: 1 });
  const [ada] = await db.insert(person).values({ name: "Ada Obi", email: "ada@localhost" }).returning();
  const sessionToken = randomUUID();
  const expires = new Date(Date.now() + 3_600_000);
  await db.insert(session).values({ sessionToken, userId: ada?.id ?? "", expires });
  await db.$client.end({ timeout: 5 });
  return sessionToken;
}

async function openSignedIn(
  browser: Browser,
  { value, javaScriptEnabled }: { value: string; javaScriptEnabled: boolean },
) {
  const context = await browser.newContext({ javaScriptEnabled });
  await context.addCookies([
    { name, value, domain: "localhost", path: "/", httpOnly: true, sameSite: "Lax" },
  ]);
  return context.newPage();
}
