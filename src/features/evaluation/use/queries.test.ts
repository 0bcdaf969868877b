import { eq } from "drizzle-orm";
import Papa from "papaparse";
import { renderToStaticMarkup } from "react-dom/server";
import { adoptionInUse, answerOf } from "tests/factories/adoption";
import { publishedFindings } from "tests/factories/evaluation";
import { as, createWorld } from "tests/world";
import { beforeAll, describe, expect, it } from "vitest";
import { evaluation } from "@/db/schema";
import { PublishedCard } from "../components/published-card";
import { feedCsv } from "../register/feed/report";
import { registerSchema } from "../register/schema";
import { noUse } from "./rules";

const world = await createWorld();
const asked = await adoptionInUse(world, "2027-03-03");
const silent = await adoptionInUse(world, "2027-03-03");
const young = await adoptionInUse(world, "2027-03-03");
const none = await publishedFindings(world);
const visitor = () => as(world, null);
const found = async (use: string | string[]) =>
  (await visitor().evaluation.list(registerSchema.parse({ use }))).items.map(({ slug }) => slug).sort();
const sorted = (...of: { slug: string }[]) => of.map(({ slug }) => slug).sort();

beforeAll(async () => {
  const { leader, pilotId, productId } = asked;
  const more = async (otherSite: string) => {
    const { adoption } = as(world, leader);
    const { id: adoptionId } = await adoption.consider({ pilotId, productId, otherSite });
    await adoption.decide({ adoptionId, decision: "adopt", decidedOn: "2027-03-03" });
    await adoption.putIntoUse({ adoptionId, inUseFrom: "2027-03-03" });
    return adoptionId;
  };
  const [partly, stopped, mute] = [await more("Ash Road"), await more("Elm Road"), await more("Oak Road")];
  world.clock.now = new Date("2027-07-01T09:00:00Z");
  await as(world, leader).adoption.stop({
    adoptionId: stopped,
    stoppedOn: "2027-06-20",
    reason: "The nurse left and nobody was trained.",
  });
  world.clock.now = new Date("2028-03-04T09:00:00Z");
  const { adoption } = as(world, leader);
  await adoption.answer(answerOf(asked.adoptionId, 12, "fully"));
  await adoption.answer({ ...answerOf(partly, 12, "in_part"), users: 4711, note: "Only on Mondays." });
  await adoption.answer(answerOf(mute, 6, "fully"));
  await world.db.execute(`update adoption set in_use_from = '2027-09-01' where id = '${young.adoptionId}'`);
});

describe("the register says whether it is still in use at 12 months", () => {
  it("counts yes, no and no answer apart, also what stopped before", async () => {
    const { uses } = await visitor().evaluation.find({ slug: asked.slug });
    expect(uses).toMatchObject([
      {
        productName: "KardiaMobile",
        asked: 4,
        inUse: 2,
        inPart: 1,
        notInUse: 1,
        notAnswered: 1,
        notDue: 0,
      },
    ]);
    expect(await visitor().evaluation.listForProduct({ productId: asked.productId })).toMatchObject({
      use: { asked: 4, inUse: 2, notInUse: 1, notAnswered: 1 },
    });
    expect((await visitor().evaluation.find({ slug: none.slug })).uses).toEqual([]);
  });

  it("is narrowed by what sites said", async () => {
    expect(await found("yes")).toEqual([asked.slug]);
    expect(await found("no")).toEqual([asked.slug]);
    expect(await found("unanswered")).toEqual(sorted(asked, silent));
    expect(await found("not_due")).toEqual([young.slug]);
    expect(await found("none")).toEqual([none.slug]);
    expect(await found(["none", "not_due"])).toEqual(sorted(none, young));
    const elsewhere = await visitor().evaluation.listElsewhere(registerSchema.parse({ use: "yes" }));
    expect(elsewhere.items).toEqual([]);
  });

  it("on the card of each result", async () => {
    const { items } = await visitor().evaluation.list({});
    const cards = items.map((item) => renderToStaticMarkup(PublishedCard({ item })));
    const card = (slug: string) => cards.find((one) => one.includes(`/evaluations/${slug}`));
    expect(card(asked.slug)).toContain(
      "In use at 2 of 4 sites 12 months after (in part at 1); not in use at 1; not answered at 1.",
    );
    expect(card(none.slug)).toContain("No site has put on record that it went into use.");
  });

  it("in the feeds, in words and in numbers", async () => {
    const { items } = await visitor().evaluation.listFeed(registerSchema.parse({}));
    const of = ({ slug }: { slug: string }) =>
      items.find(({ address }) => address.includes(slug))?.stillInUse;
    expect(of(asked)).toMatchObject({ asked: 4, inUse: 2, inPart: 1, notInUse: 1, notAnswered: 1 });
    expect(of(young)).toMatchObject({
      asked: 0,
      notDue: 1,
      sentence: "12 months have not passed at 1 site.",
    });
    expect(of(none)).toMatchObject(noUse);
    const { data } = Papa.parse<Record<string, string>>(feedCsv(items), { header: true });
    expect(data.find(({ address }) => address?.includes(asked.slug))).toMatchObject({
      sites_asked: "4",
      sites_in_use: "2",
      sites_not_in_use: "1",
      sites_not_answered: "1",
      sites_not_due: "0",
    });
  });

  it("counts a site once that stopped and began again, as it last began", async () => {
    const { leader, pilotId, productId } = young;
    const { adoption } = as(world, leader);
    const uses = async () => (await visitor().evaluation.find({ slug: young.slug })).uses;
    expect(await uses()).toMatchObject([{ asked: 0, notDue: 1, stoppedBefore: 0 }]);
    await adoption.stop({ adoptionId: young.adoptionId, stoppedOn: "2028-03-01", reason: "No budget." });
    expect(await uses()).toMatchObject([{ asked: 0, notDue: 1, stoppedBefore: 1 }]);
    const { id: adoptionId } = await adoption.consider({ pilotId, productId, siteId: young.siteId });
    await adoption.decide({ adoptionId, decision: "adopt", decidedOn: "2028-03-04" });
    expect(await uses()).toMatchObject([{ asked: 0, notDue: 1, stoppedBefore: 1 }]);
    await adoption.putIntoUse({ adoptionId, inUseFrom: "2028-03-04" });
    expect(await uses()).toMatchObject([{ asked: 0, notDue: 1, stoppedBefore: 0 }]);
    expect(await found("not_due")).toEqual([young.slug]);
    expect(await found("no")).toEqual([asked.slug]);
  });

  it("and never which site said what, why, or how many people use it", async () => {
    const read = JSON.stringify([
      await visitor().evaluation.find({ slug: asked.slug }),
      await visitor().evaluation.listForProduct({ productId: asked.productId }),
      await visitor().evaluation.listFeed(registerSchema.parse({})),
    ]);
    expect(read).not.toMatch(/Ash Road|Elm Road|Mondays|4711|nurse left/);
  });

  it("counts nothing for a result that was retracted, or is not published", async () => {
    await world.db.update(evaluation).set({ status: "analysed" }).where(eq(evaluation.slug, silent.slug));
    const { use } = await visitor().evaluation.listForProduct({ productId: silent.productId });
    expect(use).toEqual(noUse);
    await as(world, asked.evaluator).evaluation.retract({
      evaluationId: asked.evaluationId,
      reason: "Wrong.",
    });
    expect(await found(["yes", "no", "unanswered"])).toEqual([]);
    expect((await visitor().evaluation.find({ slug: asked.slug })).uses).toEqual([]);
    const { items } = await visitor().evaluation.listFeed(registerSchema.parse({}));
    expect(items.find(({ status }) => status === "retracted")?.stillInUse).toBeNull();
  });
});
