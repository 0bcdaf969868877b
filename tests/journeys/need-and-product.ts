import { expect, type Page } from "@playwright/test";
import { needTitle, productName } from "./loop-names";
import { follow, press } from "./support";

export async function listProduct(page: Page): Promise<string> {
  await page.goto("/products/new");
  await page.getByLabel("What is it called?").fill(productName);
  await page.getByRole("radio", { name: "Product", exact: true }).check();
  await press(page, "Start");
  await expect(page).toHaveURL(/\/products\/.+\/edit$/);
  const slug = new URL(page.url()).pathname.split("/")[2] ?? "";
  await page.goto(`/products/${slug}/edit/summary`);
  const answers: [string, string][] = [
    [
      "What is it, in one or two sentences?",
      "A pocket heart recorder that takes an ECG in 30 seconds and finds possible atrial fibrillation.",
    ],
    [
      "What problem does it solve?",
      "Atrial fibrillation often has no symptoms. Many learn of it when they have a stroke.",
    ],
    [
      "How does it work?",
      "The person rests fingers on a small plate for half a minute. A clinician confirms the diagnosis.",
    ],
  ];
  for (const [label, answer] of answers) {
    await page.getByRole("textbox", { name: label }).fill(answer);
    await next(page);
  }
  for (const choices of [["Older people"], ["Community pharmacy"], ["Heart and stroke", "Early detection"]]) {
    for (const choice of choices) await page.getByRole("checkbox", { name: choice, exact: true }).check();
    await next(page);
  }
  await page.getByRole("radio", { name: "Widely used" }).check();
  await next(page);
  await page
    .getByRole("textbox", { name: "Where is it in use now, or where could it start?" })
    .fill("Waltham Forest");
  await next(page);
  await page
    .getByRole("textbox", { name: "What you want to find out" })
    .fill("How many people a pharmacy can screen in a month.");
  await next(page);
  await page.goto(`/products/${slug}/edit/check`);
  await press(page, "Send to a broker");
  await expect(page.getByRole("main")).toContainText("With a broker");
  return slug;
}

/** Saves a page of a guided form and waits for the next one. */
async function next(page: Page): Promise<void> {
  const before = page.url();
  await press(page, "Save and continue");
  await expect(page).not.toHaveURL(before);
}

export async function postNeed(page: Page, title: string): Promise<string> {
  await page.goto("/challenges/new");
  await page
    .getByLabel("1. What is the problem?")
    .fill(
      "Atrial fibrillation makes a stroke five times as likely, and almost half of those who have it do not know.",
    );
  await page.getByLabel("2. Who has this problem?").fill("People over 65, most of them without symptoms.");
  await page.getByLabel("3. Where?").fill("Waltham Forest\nBarking and Dagenham");
  await page.getByRole("checkbox", { name: "Community pharmacy" }).check();
  await page
    .getByLabel("4. What does better look like?")
    .fill(
      "Older people are checked with an ECG in the pharmacy they already use, and treated within three weeks.",
    );
  await page.getByLabel("Title (optional)").fill(title);
  await press(page, "Send to a broker");
  await expect(page).toHaveURL(/done=sent/);
  const slug = new URL(page.url()).pathname.split("/")[2] ?? "";
  await page.goto(`/challenges/${slug}/edit/problem`);
  await page.getByRole("checkbox", { name: "Heart and stroke" }).check();
  await press(page, "Save and go back");
  await expect(page).toHaveURL(/done=saved/);
  await page.goto(`/challenges/${slug}/edit/requirements?add=setting`);
  await page.getByLabel("In which care setting must it work?").selectOption({ label: "Community pharmacy" });
  await press(page, "Add it");
  await page.goto(`/challenges/${slug}/edit/requirements?add=setting`);
  await page.getByLabel("In which care setting must it work?").selectOption({ label: "Ambulance service" });
  await page.getByRole("radio", { name: "Nice-to-have" }).last().check();
  await press(page, "Add it");
  await page.goto(`/challenges/${slug}/edit/requirements?add=language`);
  await page.getByLabel("Which language must it have?").fill("Bengali");
  await press(page, "Add it");
  await page.goto(`/challenges/${slug}/check`);
  await press(page, "Send for review");
  await expect(page).not.toHaveURL(/check$/);
  return slug;
}

export async function openNeed(page: Page, slug: string): Promise<void> {
  await page.goto(`/challenges/${slug}/review`);
  await page.getByRole("radio", { name: "No, it is a standing need" }).check();
  await press(page, "Approve");
  await expect(page).not.toHaveURL(/review$/);
  // The worker opens it at its minute, not this visit.
  await expect(async () => {
    await page.goto(`/challenges/${slug}`);
    const stage = page.getByRole("listitem").filter({ hasText: /^Open/ });
    await expect(stage).toContainText("now", { timeout: 1000 });
  }).toPass({ timeout: 90_000 });
}

/** Journeys run side by side and list products much like each other: the one looked for need not be among the first. */
export const withAllSuggestions = (address: string) => `${address}?suggestions=all`;

export async function seeSuggestion(page: Page, need: string): Promise<void> {
  await expect(async () => {
    await page.goto(withAllSuggestions(`/challenges/${need}`));
    await expect(page.getByRole("main")).toContainText(productName, { timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole("main")).toContainText("A pocket heart recorder");
  await readMustHaves(page, productName);
}

/** The innovator reads it on the product's own page. */
export async function seeWhy(page: Page, product: string): Promise<void> {
  await page.goto(withAllSuggestions(`/products/${product}`));
  const needs = page.getByRole("region", { name: "Needs it could answer" });
  await expect(needs).toContainText(needTitle);
  await expect(needs).toContainText("makes a stroke five times as likely");
  await expect(needs).toContainText("Atrial fibrillation often has no symptoms.");
  await readMustHaves(page, needTitle);
}

/** First in short on the card, then in full on the page that the card leads to. */
async function readMustHaves(page: Page, other: string): Promise<void> {
  const answers = [
    ["Community pharmacy", "Met"],
    ["Ambulance service", "Unmet"],
    ["Bengali", "Unknown"],
  ] as const;
  const why = page.getByRole("link", { name: `Why: ${other}`, exact: true });
  const card = page.locator(".ix-card").filter({ has: why });
  for (const [asked, answer] of answers)
    await expect(
      card.getByRole("listitem").filter({ hasText: new RegExp(`^Must-haves ${answer}: .*${asked}`, "i") }),
    ).toBeVisible();
  await why.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Why this is suggested");
  for (const [asked, answer] of answers)
    await expect(
      page.getByRole("row").filter({ hasText: asked }).getByText(answer, { exact: true }),
    ).toBeVisible();
}

export async function introduce(page: Page, need: string): Promise<string> {
  await page.goto(withAllSuggestions(`/challenges/${need}`));
  await follow(page, new RegExp(`Introduce them.*${productName}`));
  await page.getByLabel("Your note to both sides").fill("You both want checks in pharmacies.");
  await press(page, "Introduce them");
  await expect(page).toHaveURL(/\/matches\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}
