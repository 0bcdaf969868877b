import { expect, test } from "@playwright/test";
import { captureAfSource } from "@/cli/seed/capture-af";
import { mark, needTitle, productName } from "./loop-names";
import {
  introduce,
  listProduct,
  openNeed,
  postNeed,
  seeSuggestion,
  seeWhy,
  withAllSuggestions,
} from "./need-and-product";
import {
  answerFindings,
  goLive,
  importCounts,
  inviteEvaluator,
  planEvaluation,
  preparePilot,
  signFindings,
  typeCount,
} from "./pilot-and-result";
import { follow, openAs, press } from "./support";

test("a need becomes a match, a pilot and a published result, and the result counts in the next match", async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const innovator = await openAs(browser, "Priya Raman");
  const leader = await openAs(browser, "Daniel Osei");
  const broker = await openAs(browser, "Ben Yilmaz");
  const evaluator = await openAs(browser, "Ewan Fraser");

  const product = await test.step("the innovator lists KardiaMobile", () => listProduct(innovator));
  await test.step("the broker reviews and publishes it", async () => {
    await broker.goto(`/products/${product}/review`);
    await press(broker, "Publish");
    await expect(broker).toHaveURL(`/products/${product}`);
  });
  const need = await test.step("the leader posts the need, the broker opens it", async () => {
    const slug = await postNeed(leader, needTitle);
    await openNeed(broker, slug);
    return slug;
  });
  await test.step("both sides see why they match", async () => {
    await seeSuggestion(leader, need);
    await seeWhy(innovator, product);
  });
  const match = await test.step("the broker introduces them, and both accept", async () => {
    const address = await introduce(broker, need);
    for (const side of [leader, innovator]) {
      await side.goto(address);
      await follow(side, "Accept");
      await side.getByLabel("Your reason").fill("It fits what our pharmacies can do.");
      await press(side, "Accept");
      await expect(side).toHaveURL(new RegExp(address));
    }
    return address;
  });
  const pilot = await test.step("a pilot begins in community pharmacies", () => preparePilot(broker, match));
  await test.step("the evaluator is invited, plans and locks", async () => {
    await inviteEvaluator(broker, evaluator, pilot);
    await planEvaluation(evaluator, pilot);
  });
  await test.step("the gates are met and the pilot goes live", () => goLive(broker, pilot));
  await test.step("one count is typed into the grid", () => typeCount(evaluator, pilot));
  await test.step("the counts of Capture AF come in from a file", () => importCounts(evaluator, pilot));
  await test.step("the findings are signed and published", async () => {
    await signFindings(evaluator, pilot);
    for (const side of [leader, innovator]) await answerFindings(side, pilot);
    await evaluator.goto(`/pilots/${pilot}/evaluation/findings`);
    await press(evaluator, "Publish the findings");
  });
  await test.step("everyone reads 28 of 1,737 with its interval", async () => {
    const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await visitor.goto("/evaluations");
    await expect(visitor.getByRole("main")).toContainText(mark);
    await visitor.goto(`/products/${product}`);
    await expect(visitor.getByRole("main")).toContainText("28 of 1,737");
    await expect(visitor.getByRole("main")).toContainText("1.12% to 2.32%");
    await follow(visitor, new RegExp(mark));
    await expect(visitor.getByRole("main")).toContainText("28 of 1,737");
    await expect(visitor.getByRole("main")).toContainText("1.12% to 2.32%");
    await expect(visitor.getByRole("main")).toContainText("891 of 1,737");
    await expect(visitor.getByRole("main")).toContainText(captureAfSource.sourceUrl.slice(8, 30));
  });
  await test.step("the next need's match cites the result", async () => {
    const next = await postNeed(leader, `Hidden irregular heartbeats ${mark}`);
    await openNeed(broker, next);
    await expect(async () => {
      await leader.goto(withAllSuggestions(`/challenges/${next}`));
      await expect(leader.getByRole("main")).toContainText(productName, { timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    await leader.getByRole("link", { name: `Why: ${productName}`, exact: true }).click();
    await expect(leader.getByRole("heading", { level: 1 })).toContainText("Why this is suggested");
    await expect(leader.getByRole("main")).toContainText("28 of 1,737");
  });
});
