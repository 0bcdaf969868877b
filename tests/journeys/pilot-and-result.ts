import { expect, type Page } from "@playwright/test";
import { captureAfCsv, captureAfSource } from "@/cli/seed/capture-af";
import { mark, measures, site, typedMeasure } from "./loop-names";
import { linkSentTo, press } from "./support";

export async function preparePilot(page: Page, match: string): Promise<string> {
  await page.goto(`/pilots/new?match=${match.split("/").at(-1)}`);
  await page.getByLabel("Title (optional)").fill(`Heart checks in pharmacies ${mark}`);
  await press(page, "Open the pilot");
  await expect(page).toHaveURL(/\/pilots\/(?!new)/);
  const slug = new URL(page.url()).pathname.split("/")[2] ?? "";
  await page.goto(`/pilots/${slug}/people?do=site`);
  await page.getByLabel("Name of the site").fill(site);
  await page.getByLabel("Care setting (optional)").selectOption({ label: "Community pharmacy" });
  await press(page, "Add the site");
  await expect(page.getByRole("main")).toContainText(site);
  return slug;
}

export async function inviteEvaluator(broker: Page, evaluator: Page, pilot: string): Promise<void> {
  await broker.goto(`/pilots/${pilot}/people?do=invite`);
  await broker.getByLabel("Email address").fill("ewan.fraser@ucl.example");
  await broker.getByLabel("Role").selectOption({ label: "Evaluator" });
  await press(broker, "Send the invitation");
  await expect(broker.getByRole("main")).toContainText("ewan.fraser@ucl.example");
  await evaluator.goto(await linkSentTo(evaluator, "ewan.fraser@ucl.example", mark));
  await press(evaluator, "Accept");
  await expect(evaluator.getByRole("heading", { level: 1 })).toContainText(mark);
}

/** Page by page through the guided plan, each leading to the next. */
export async function planEvaluation(page: Page, pilot: string): Promise<void> {
  const next = async (part: string) => {
    await press(page, "Save and continue");
    await expect(page).toHaveURL(new RegExp(`/edit[/?].*${part}`));
  };
  await page.goto(`/pilots/${pilot}/evaluation/edit/question`);
  await page
    .getByLabel("What do you want to find out?")
    .fill("How many people screened are diagnosed, and what follows?");
  await page.getByLabel("Public source of the counts (optional)").fill(captureAfSource.sourceUrl);
  await next("logic");
  await page.getByLabel("What is done?").fill("Check the heart rhythm of people in pharmacies");
  await page.getByLabel("What should be better for people in the end?").fill("Fewer strokes");
  await next("research");
  for (const no of await page.getByRole("radio", { name: "No", exact: true }).all()) await no.check();
  await next("design");
  await page.getByRole("radio", { name: "After only" }).check();
  await next("measures");
  await addMeasures(page, pilot);
  await page.getByRole("link", { name: "Continue", exact: true }).click();
  await page.getByLabel("What are the results compared with?").fill("No comparison");
  await next("subgroups");
  await page.getByLabel("If you look at none: why?").fill("The published counts are not broken down.");
  await next("size");
  await page.getByLabel("How many people or events do you plan to count?").fill("1500");
  await next("thresholds");
  await page.getByLabel("What would make you scale?").fill("At least 1% are diagnosed");
  await page.getByLabel("What would make you adapt?").fill("Fewer than half of those referred are seen");
  await page.getByLabel("What would make you stop?").fill("Nobody is diagnosed");
  await page.getByLabel("Who holds the budget").fill("The integrated care board");
  await page.getByLabel("By which route").fill("A locally commissioned service");
  await next("saved");
  await page.getByRole("link", { name: "Check the plan" }).click();
  await press(page, "Lock the plan");
  await expect(page.getByRole("main")).toContainText(/[0-9a-f]{64}/);
  await expect(page.getByRole("main")).toContainText("it is the same");
}

async function addMeasures(page: Page, pilot: string): Promise<void> {
  for (const [place, name] of [...measures, typedMeasure].entries()) {
    await page.goto(`/pilots/${pilot}/evaluation/measure?use=own`);
    await page.getByRole("textbox", { name: "Measure", exact: true }).fill(name);
    await page.getByLabel("What it is about").selectOption({ label: "Outcome" });
    await page.getByRole("radio", { name: "Proportion" }).check();
    await page.getByRole("radio", { name: "Higher is better" }).check();
    if (place === 0) await page.getByRole("checkbox", { name: /primary/i }).check();
    await press(page, "Add the measure");
    await expect(page).toHaveURL(/edit\/measures$/);
  }
}

export async function goLive(page: Page, pilot: string): Promise<void> {
  await page.goto(`/pilots/${pilot}/plan`);
  const gates = page
    .getByRole("main")
    .getByRole("link", { name: /assessment|Clinical safety|Agreement|trained|thresholds/ });
  const addresses = await gates.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const address of new Set(addresses.filter((href) => href.includes("/gates/")))) {
    await page.goto(address);
    if (await page.getByRole("button", { name: "We agree" }).isVisible()) {
      await press(page, "We agree to these thresholds");
    } else {
      await page.getByLabel("What shows that it is met?").fill("Agreed by both sides.");
      await press(page, "This gate is met");
    }
    await expect(page.getByRole("main")).toContainText("Met");
  }
  await page.goto(`/pilots/${pilot}`);
  await press(page, "Mark as ready to start");
  await press(page, "Start the pilot");
  await expect(page.getByRole("button", { name: "End testing and analyse" })).toBeVisible();
}

export async function typeCount(page: Page, pilot: string): Promise<void> {
  await page.goto(`/pilots/${pilot}/evaluation/data/record`);
  const row = (label: string) => page.getByLabel(`${label}, row 1`, { exact: true });
  await row("Measure").selectOption({ label: typedMeasure });
  await row("Site").selectOption({ label: site });
  await row("First day").fill("2016-05-01");
  await row("Last day").fill("2019-05-31");
  await row("Numerator").fill("891");
  await row("Denominator").fill("1737");
  await press(page, "Record these rows");
  await expect(page).not.toHaveURL(/record$/);
  await expect(page.getByRole("main")).toContainText(typedMeasure);
}

export async function importCounts(page: Page, pilot: string): Promise<void> {
  await page.goto(`/pilots/${pilot}/evaluation/data/import`);
  await page.getByLabel("CSV or Excel file").setInputFiles({
    name: "capture-af.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(captureAfCsv),
  });
  await press(page, "Check the figures");
  await expect(page).toHaveURL(/import\/[0-9a-f-]+$/);
  await press(page, "Record 4 rows");
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("main")).toContainText("4 rows recorded", { timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await page.goto(`/pilots/${pilot}/evaluation/analysis`);
  await expect(page.getByRole("main")).toContainText("28 of 1,737");
  await expect(page.getByRole("main")).toContainText("1.12% to 2.32%");
  await page.goto(`/pilots/${pilot}/evaluation/data`);
  await press(page, "The data are complete");
}

export async function signFindings(page: Page, pilot: string): Promise<void> {
  await page.goto(`/pilots/${pilot}/evaluation/findings`);
  await page
    .getByLabel("Findings in plain English")
    .fill("About 16 in 1,000 people screened were diagnosed.");
  await page
    .getByLabel("Limitations")
    .fill("There was no comparison group, and two thirds of those referred were not seen.");
  await press(page, "Sign the findings");
}

export async function answerFindings(page: Page, pilot: string): Promise<void> {
  await page.goto(`/pilots/${pilot}/evaluation/findings`);
  await page.getByRole("radio", { name: /sign/i }).first().check();
  await press(page, "Give this answer");
}
