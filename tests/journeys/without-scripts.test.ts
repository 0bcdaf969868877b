import { type Browser, expect, type Page, test } from "@playwright/test";
import { openCast } from "./cast";
import { collectingPilot } from "./grown-pilots";
import { askedMatch, listedProduct, openNeed } from "./grown-sides";
import { follow, openAs, press } from "./support";

const off = { javaScriptEnabled: false };
const mark = () => crypto.randomUUID().slice(0, 8);

test("a product is listed question by question, with one mistake on the way", async ({ browser }) => {
  const page = await openAs(browser, "Priya Raman", off);
  const name = `Pocket rhythm ${mark()}`;
  await page.goto("/products/new");
  await page.getByLabel("What is it called?").fill(name);
  await press(page, "Start");
  await expect(page.getByRole("alert")).toContainText("Choose what kind of thing it is");
  await expect(page.getByLabel("What is it called?")).toHaveValue(name);
  await page.getByRole("radio", { name: "Product", exact: true }).check();
  await press(page, "Start");

  const slug = new URL(page.url()).pathname.split("/")[2];
  await page.goto(`/products/${slug}/edit/summary`);
  const tooLong = "It takes an ECG in half a minute and says so. ".repeat(6).trim();
  const summary = page.getByRole("textbox", { name: "What is it, in one or two sentences?" });
  await summary.fill(tooLong);
  await press(page, "Save and continue");
  await expect(page.getByRole("alert")).toContainText("40 words");
  await expect(summary).toHaveValue(tooLong);
  await summary.fill("It takes an ECG in half a minute.");
  await press(page, "Save and continue");
  await answerTheRest(page);
  await page.goto(`/products/${slug}/edit/check`);
  await expect(page.getByRole("main")).toContainText("It takes an ECG in half a minute.");
  await press(page, "Send to a broker");
  await expect(page.getByRole("main")).toContainText("With a broker");
});

async function answerTheRest(page: Page): Promise<void> {
  const next = () => press(page, "Save and continue");
  const write = async (label: string, words: string) => {
    await page.getByRole("textbox", { name: label }).fill(words);
    await next();
  };
  const choose = async (...choices: string[]) => {
    for (const choice of choices) await page.getByLabel(choice, { exact: true }).first().check();
    await next();
  };
  await write("What problem does it solve?", "Many people do not know that their heart beats irregularly.");
  await write("How does it work?", "Two fingers on a plate. A clinician confirms what it found.");
  await choose("Older people");
  await choose("Community pharmacy");
  await choose("Heart and stroke", "Early detection");
  await choose("Widely used");
  await write("Where is it in use now, or where could it start?", "Waltham Forest");
  await write("What you want to find out", "How many people a pharmacy can screen in a month.");
}

test("a need is posted in four questions, with one mistake on the way", async ({ browser }) => {
  const page = await openAs(browser, "Daniel Osei", off);
  const title = `Missed heartbeats ${mark()}`;
  await page.goto("/challenges/new");
  const problem = page.getByLabel("1. What is the problem?");
  await problem.fill("Almost half of the people with atrial fibrillation do not know it.");
  await page.getByLabel("3. Where?").fill("Barking\nIlford");
  await page.getByRole("checkbox", { name: "Community pharmacy" }).check();
  await page.getByLabel("4. What does better look like?").fill("They are found where they already go.");
  await page.getByLabel("Title (optional)").fill(title);
  await press(page, "Send to a broker");
  await expect(page.getByRole("alert")).toContainText("Enter who has it");
  await expect(problem).toHaveValue(/^Almost half/);
  await expect(page.getByLabel("3. Where?")).toHaveValue("Barking\nIlford");
  await expect(page.getByRole("checkbox", { name: "Community pharmacy" })).toBeChecked();
  await page.getByLabel("2. Who has this problem?").fill("People over 65.");
  await press(page, "Send to a broker");
  await expect(page).toHaveURL(/done=sent/);
  await page.goto("/challenges/mine");
  await expect(page.getByRole("main")).toContainText(title);
});

test("a leader asks, a broker introduces, and both sides accept", async ({ browser }) => {
  const cast = await openCast(browser, off);
  const product = await listedProduct(cast, `Quiet recorder ${mark()}`);
  const need = await cast.leader.api.challenge.find.query({ slug: openNeed });
  const leader = cast.leader.page;
  await leader.goto(`/matches/ask?challenge=${need.id}&product=${product.id}`);
  await press(leader, "Ask a broker");
  await expect(leader.getByRole("alert")).toContainText("Enter why you want to be introduced");
  await leader.getByLabel("Why you want to be introduced").fill("Our pharmacies can start in May.");
  await press(leader, "Ask a broker");
  await expect(leader).toHaveURL(/\/matches\/[0-9a-f-]{36}/);
  const { pathname } = new URL(leader.url());
  await say(cast.broker.page, pathname, /Introduce/, "Your note to both sides", "Introduce them");
  await say(leader, pathname, "Accept", "Your reason", "Accept");
  await say(cast.innovator.page, pathname, "Accept", "Your reason", "Accept");
  await expect(cast.innovator.page.getByRole("main")).toContainText("Agreed");
});

test("an innovator declines with a reason that the other side reads", async ({ browser }) => {
  const cast = await openCast(browser, off);
  const { id } = await askedMatch(cast, `Declined recorder ${mark()}`);
  await cast.broker.api.match.introduce.mutate({ matchId: id, note: "Both of you know pharmacies." });
  const page = cast.innovator.page;
  await page.goto(`/matches/${id}/decline`);
  await press(page, "Decline");
  await expect(page.getByRole("alert")).toContainText("Enter the reason");
  await page.getByLabel("Your reason").fill("We cannot deliver before the summer.");
  await press(page, "Decline");
  await cast.leader.page.goto(`/matches/${id}`);
  await expect(cast.leader.page.getByRole("main")).toContainText("We cannot deliver before the summer.");
});

/** Does something to a match with a few written words. */
async function say(page: Page, match: string, link: string | RegExp, label: string, button: string) {
  await page.goto(match);
  await follow(page, link);
  await page.getByLabel(label).fill("It fits what our pharmacies can do.");
  await press(page, button);
  await expect(page).toHaveURL(new RegExp(`${match}($|\\?)`));
}

test("figures come in from a file: errors by line, a preview, and only then a record", async ({
  browser,
}) => {
  const cast = await openCast(browser, off);
  const { slug, evaluationId } = await collectingPilot(cast, `Quiet counts ${mark()}`);
  const page = cast.evaluator.page;
  const columns = "measure,site,arm,period_start,period_end,numerator,denominator";
  const row = (numbers: string) => `Diagnosed,28 pharmacies,intervention,2026-07-01,2026-08-31,${numbers}`;
  await page.goto(`/pilots/${slug}/evaluation/data/import`);
  await choose(page, [columns, row("50,40"), row("ten,40")]);
  await expect(page.getByRole("alert")).toContainText("Nothing was stored");
  await expect(page.getByRole("alert")).toContainText(
    "Row 2: Numerator must not be more than the denominator",
  );
  await expect(page.getByRole("alert")).toContainText("Row 3: Numerator must be a number");
  await expect(page.getByLabel("Or paste its text")).toHaveValue(/50,40/);

  await page.getByLabel("Or paste its text").fill([columns, row("11,640")].join("\n"));
  await press(page, "Check the figures");
  await expect(page.getByRole("row", { name: /Diagnosed/ })).toContainText("640");
  await expect(page.getByText("Nothing is recorded yet.")).toBeVisible();
  const listed = { evaluationId, page: 1 };
  const before = await cast.evaluator.api.evaluation.listObservations.query(listed);
  expect(before.items).toHaveLength(2);
  await press(page, "Record 1 row");
  await follow(page, /See the data/);
  await expect(page.getByRole("main")).toContainText("640");
});

async function choose(page: Page, lines: string[]): Promise<void> {
  const buffer = Buffer.from(lines.join("\n"));
  await page
    .getByLabel("CSV or Excel file")
    .setInputFiles({ name: "counts.csv", mimeType: "text/csv", buffer });
  await press(page, "Check the figures");
}

test("visitors read: search, facets, further pages, a need, a product and a result", async ({ browser }) => {
  const page = await visit(browser, "/products");
  await page.getByRole("searchbox").fill("heart");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/q=heart/);
  await expect(page.locator("mark").first()).toContainText(/heart/i);
  await page.locator("summary").filter({ hasText: "Care setting" }).click();
  await page.getByRole("checkbox", { name: /Community pharmacy/ }).check();
  await page.getByRole("button", { name: "Apply filters" }).click();
  await expect(page).toHaveURL(/setting=community_pharmacy/);
  await expect(page.getByRole("checkbox", { name: /Community pharmacy/ })).toBeChecked();

  await page.goto("/products");
  const names = async () => page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents();
  const first = await names();
  await follow(page, /Next/);
  const second = await names();
  expect(second.length).toBeGreaterThan(0);
  expect(first.filter((name) => second.includes(name))).toEqual([]);

  await page.goto("/challenges");
  await follow(page, /Undetected atrial fibrillation in Waltham Forest/);
  await expect(page.getByRole("main")).toContainText("What better looks like");
  await page.goto("/products/kardiamobile");
  await expect(page.getByRole("main")).toContainText("28 of 1,737");
  await page.goto("/evaluations");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("28 of 1,737");
});

async function visit(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext(off)).newPage();
  await page.goto(address);
  return page;
}
