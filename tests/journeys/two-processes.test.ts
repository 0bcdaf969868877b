import { expect, type Page, test } from "@playwright/test";
import { startWeb } from "@/cli/exchange";
import { findFreePort } from "@/cli/postgres";
import { stopEverything } from "@/cli/processes";
import { openNeed } from "./grown-sides";
import { openAs } from "./support";
import { routerOf } from "./through-router";

const mark = () => crypto.randomUUID().slice(0, 8);
const workspace = "/pilots/af-pharmacies-waltham-forest";
let second = "";

/** Another web process on the same database, as a second machine behind the proxy would be. */
test.beforeAll(async () => {
  const { DATABASE_URL = "" } = process.env;
  expect(DATABASE_URL, "the database of the exchange that the journeys run on").not.toBe("");
  const port = await findFreePort();
  second = `http://localhost:${port}`;
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : []));
  await startWeb(port, { ...Object.fromEntries(inherited), PORT: String(port), NEXTAUTH_URL: second });
});
test.afterAll(() => stopEverything());

test("a change made through one web process appears on a page open in another, without reloading", async ({
  browser,
}) => {
  const reader = await openAs(browser, "Ewan Fraser");
  const subscribed = reader.waitForResponse((answer) => answer.url().includes("/api/trpc/pilot.changes"));
  await reader.goto(`${second}${workspace}/discussion`);
  expect((await subscribed).url()).toContain(second);
  const topic = `Spare leaflets ${mark()}`;
  const writer = await routerOf(await openAs(browser, "Daniel Osei"));
  const { id: pilotId } = await writer.pilot.find.query({ pilot: workspace.split("/")[2] ?? "" });
  await writer.pilot.discussion.start.mutate({ pilotId, topic, body: "Who has some?" });
  await expect(reader.getByRole("link", { name: topic })).toBeVisible();
  await expect(reader.getByText("Updated just now by others")).toBeVisible();
});

test("a public page kept by one web process is forgotten when another changes what it shows", async ({
  browser,
  request,
}) => {
  const address = `${second}/challenges/${openNeed}`;
  const read = async () => {
    const answer = await request.get(address);
    return { text: await answer.text(), kept: answer.headers()["cache-control"] === "private, no-cache" };
  };
  await expect.poll(async () => (await read()).kept).toBe(true);
  const body = `The clinic also opens on Saturdays (${mark()}).`;
  expect((await read()).text).not.toContain(body);
  const leader = await routerOf(await openAs(browser, "Daniel Osei"));
  const { id: challengeId } = await leader.challenge.find.query({ slug: openNeed });
  await leader.challenge.addAddendum.mutate({ challengeId, body });
  await expect.poll(async () => (await read()).text, { timeout: 5000 }).toContain(body);
  expect((await read()).kept).toBe(true);
});

test("tries to sign in count together, whichever web process is asked", async ({ browser, baseURL }) => {
  const email = `two-${mark()}@example.org`;
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const first = baseURL ?? "";
  const ask = (site: string) => askForLink(page, site, email);
  for (const site of [first, second, first, second, first]) expect(await ask(site)).toBe("Check your email");
  for (const site of [second, first]) {
    expect(await ask(site)).not.toBe("Check your email");
    await expect(page.getByRole("alert")).toContainText("You have tried too many times");
  }
});

async function askForLink(page: Page, site: string, email: string): Promise<string | null> {
  await page.goto(`${site}/sign-in`);
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  return page.getByRole("heading", { level: 1 }).textContent();
}
