import { expect, test } from "@playwright/test";
import { calendarDay } from "@/lib/dates";
import { openCast } from "./cast";
import { publishedPilot } from "./grown-pilots";
import { decidedDaysAgo } from "./past";
import { follow, press } from "./support";

test("a leader decides, rolls out and answers a year on, and everybody reads in the register that it is still in use", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const cast = await openCast(browser, { javaScriptEnabled: false });
  const name = `Kept in use ${Date.now().toString(36)}`;
  const { slug, result } = await publishedPilot(cast, name);
  const { page } = cast.leader;
  const main = page.getByRole("main");
  const [year, month, day] = calendarDay(new Date()).split("-");
  const today = { Day: String(Number(day)), Month: String(Number(month)), Year: year ?? "" };
  const enterDay = async (day = today) => {
    for (const [label, value] of Object.entries(day))
      await page.getByLabel(label, { exact: true }).fill(value);
  };

  await test.step("the site decides", async () => {
    await page.goto(`/pilots/${slug}/adoption`);
    await page.getByLabel("At which site of the pilot?").selectOption("28 pharmacies");
    await press(page, "Open the decision");
    await expect(main).toContainText("The decision is open");
    await press(page, "Save the decision");
    await expect(main).toContainText("Choose what this site decided");
    await page.getByLabel("Adapt: use it with changes").check();
    await enterDay({ ...today, Year: "2020" });
    await page.getByLabel("what is done differently").fill("A nurse does it.");
    await press(page, "Save the decision");
    await expect(main).toContainText("when the testing ended, or a later day");
    await enterDay();
    await press(page, "Save the decision");
    await expect(main).toContainText("The decision is saved");
  });
  await test.step("it rolls out and goes into use", async () => {
    await press(page, "Begin to roll it out");
    await follow(page, "It is in use");
    await enterDay();
    await press(page, "It is in use");
    await expect(main).toContainText("Not due yet");
  });
  await test.step("more than a year goes by", async () => {
    await decidedDaysAgo(new URL(page.url()).pathname.split("/").at(-1) ?? "", 400);
    await page.reload();
    await expect(main).toContainText("Not answered");
  });
  await test.step("until it answers, the register says that nobody did", async () => {
    const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await visitor.goto(`/evaluations/${result}`);
    await expect(visitor.getByRole("main")).toContainText("In use at 0 of 1 site 12 months after");
    await expect(visitor.getByRole("main")).toContainText("not answered at 1");
  });
  await test.step("a year on, it is found among the leader's work and answered", async () => {
    await page.goto("/work");
    const asked = page.getByRole("listitem").filter({ hasText: name }).filter({ hasText: "12 months after" });
    await asked.getByRole("link").click();
    await page.getByLabel("Yes, in part").check();
    await page.getByLabel("How many people use it").fill("14");
    await press(page, "Save the answer");
    await expect(main).toContainText("14 people use it");
  });
  await test.step("everybody reads it, and no more than the number of sites", async () => {
    const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await visitor.goto("/evaluations?use=yes");
    const card = visitor.locator(".ix-card").filter({ hasText: name });
    await expect(card).toContainText("In use at 1 of 1 site 12 months after (in part at 1)");
    await visitor.goto(`/evaluations/${result}`);
    await expect(visitor.getByRole("main")).not.toContainText("14 people");
    const feed = await visitor.request.get("/evaluations/feed.json?use=yes");
    const { items } = await feed.json();
    const item = items.find(({ address }: { address: string }) => address.includes(result));
    expect(item.stillInUse).toMatchObject({ asked: 1, inUse: 1, notInUse: 0, notAnswered: 0 });
    await visitor.goto("/evaluations?use=no");
    await expect(visitor.locator(".ix-card").filter({ hasText: name })).toHaveCount(0);
  });
  await test.step("the other side reads the decision and the answer", async () => {
    const { page: other } = cast.innovator;
    await other.goto(`/pilots/${slug}/adoption`);
    await expect(other.getByRole("main")).toContainText("Yes, in part");
  });
  await test.step("a wrong day is put right, and the earlier one stays in sight", async () => {
    await follow(page, "Correct a day");
    await press(page, "Save the correction");
    await expect(main).toContainText("Enter why it is corrected");
    for (const question of ["When was it decided?", "When did it go into use?"]) {
      const group = page.getByRole("group", { name: question });
      for (const [label, value] of Object.entries(today))
        await group.getByLabel(label, { exact: true }).fill(value);
    }
    await page.getByLabel("Why is it corrected?").fill("The year was wrong.");
    await press(page, "Save the correction");
    await expect(main).toContainText("The correction is saved");
    await expect(main).toContainText("Before: decided on");
    await expect(main).toContainText("Not due yet");
  });
});
