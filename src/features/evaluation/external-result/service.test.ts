import { eq } from "drizzle-orm";
import { elsewhere } from "tests/factories/external-result";
import { draftProduct, publishedProduct } from "tests/factories/product";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { externalResult } from "@/db/schema";

const world = await createWorld();
const broker = await world.broker();
const enter = as(world, broker).evaluation.externalResult.enter;

describe("a broker and a figure published elsewhere", () => {
  it("is told what does not fit, and that people were selected", async () => {
    const { slug } = await enter({
      ...elsewhere,
      title: "Home test completed",
      kind: "proportion",
      estimate: 73,
      numerator: 851,
      denominator: 1737,
      printedPercent: 41,
      printedParts: [25.8, 74.6],
      selectedOnBaseline: ["true"],
    });
    const shown = await as(world, null).evaluation.externalResult.find({ slug });
    expect(shown.review.caught).toEqual([
      "851 of 1,737 is 49.0%, but 41% is printed.",
      "25.8% and 74.6% add up to 100.4%, not 100%.",
    ]);
    expect(shown.review.warning).toContain("selected by their baseline");
    expect(shown.estimate).toBeCloseTo(0.73, 12);
    expect(shown.can.edit).toBe(false);
  });

  it("enters two figures under one heading at two addresses, in the order of entry", async () => {
    const [one, other] = await Promise.all([enter(elsewhere), enter(elsewhere)]);
    expect(new Set([one.slug, other.slug]).size).toBe(2);
    const rows = await world.db.select({ position: externalResult.position }).from(externalResult);
    expect(new Set(rows.map(({ position }) => position)).size).toBe(rows.length);
  });

  it("counts for the product that is named, and for no unknown one", async () => {
    const { id: productId, slug } = await listedProduct();
    await enter({ ...elsewhere, product: slug, title: "Falls in one home" });
    const { elsewhere: shown } = await as(world, null).evaluation.listForProduct({ productId });
    expect(shown.map(({ title }) => title)).toEqual(["Falls in one home"]);
    await expect(enter({ ...elsewhere, product: "never-heard-of" })).rejects.toThrow("no product");
  });

  it("puts right what was copied wrongly, under the same address", async () => {
    const entered = await enter({ ...elsewhere, title: "To be put right", low: -40, high: -20 });
    const edited = await putRight(entered, { ...elsewhere, title: "Put right", low: -45, high: -20 });
    expect(edited.slug).toBe(entered.slug);
    const [row] = await world.db.select().from(externalResult).where(eq(externalResult.id, entered.id));
    expect(row).toMatchObject({ title: "Put right", low: -45, printedInterval: "-45 to -20" });
  });

  it("keeps what the source prints and the form does not show", async () => {
    const entered = await enter({ ...elsewhere, title: "As printed", kind: "proportion", estimate: 92 });
    const figures = [1, 2, 3].map((numerator) => ({ what: "", numerator, denominator: 4, percent: 25 }));
    const printed = {
      printedInterval: "69.9 to 97.6%, exact",
      printedParts: [
        { what: "answers", percents: [40, 60] },
        { what: "sites", percents: [30, 70] },
      ],
      printedFigures: figures,
    };
    const isThis = eq(externalResult.id, entered.id);
    await world.db
      .update(externalResult)
      .set({ ...printed, low: 0.699, high: 0.976 })
      .where(isThis);
    const typed = { low: 69.9, high: 97.6, printedParts: [41, 59], printedFigures: figures.slice(0, 2) };
    const shown = { ...elsewhere, kind: "proportion", estimate: 92, ...typed } as const;
    await putRight(entered, { ...shown, title: "Put right" });
    const [kept] = await world.db.select().from(externalResult).where(isThis);
    expect(kept).toMatchObject({
      ...printed,
      title: "Put right",
      printedParts: [{ what: "answers", percents: [41, 59] }, printed.printedParts[1]],
    });
    await putRight(entered, { ...shown, high: 98 });
    const [moved] = await world.db.select().from(externalResult).where(isThis);
    expect(moved?.printedInterval).toBe("69.9 to 98%");
  });

  it("is told when another broker was faster, and overwrites nothing", async () => {
    const entered = await enter({ ...elsewhere, title: "Read by two" });
    const { revision } = await as(world, null).evaluation.externalResult.find({ slug: entered.slug });
    const edit = (title: string) =>
      as(world, broker).evaluation.externalResult.edit({
        ...elsewhere,
        externalResultId: entered.id,
        revision,
        title,
      });
    const outcomes = await Promise.allSettled([edit("The first"), edit("The second")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(edit("The third")).rejects.toThrow("put this figure right while you were writing");
  });

  it("names no product that was never published, and keeps it for the broker", async () => {
    const { slug: product } = await draftProduct(world);
    const entered = await enter({ ...elsewhere, product, title: "About a draft" });
    expect(entered.productSlug).toBeNull();
    const shown = await as(world, null).evaluation.externalResult.find({ slug: entered.slug });
    expect(shown).toMatchObject({ productSlug: null, attachedTo: null });
    const { items } = await as(world, null).evaluation.listElsewhere({});
    expect(items.find(({ slug }) => slug === entered.slug)).toMatchObject({ productSlug: null });
    const own = await as(world, broker).evaluation.externalResult.find({ slug: entered.slug });
    expect(own.attachedTo).toBe(product);
  });

  it.each([
    [{ numerator: 9, denominator: 8 }, "must not be above"],
    [{ low: 2 }, "both limits"],
    [{ kind: "odds_ratio" as const, estimate: 0 }, "above 0"],
    [{ kind: "proportion" as const, estimate: 130 }, "from 0 to 100"],
    [{ printedP: "significant" }, "as it is printed"],
    [{ publishedOn: "last year" }, "as far as it is known"],
  ])("is refused %o in a plain sentence", async (over, told) => {
    await expect(enter({ ...elsewhere, ...over })).rejects.toThrow(told);
  });
});

async function putRight({ id, slug }: { id: string; slug: string }, figure: EnterFigure) {
  const { revision } = await as(world, null).evaluation.externalResult.find({ slug });
  return as(world, broker).evaluation.externalResult.edit({ ...figure, externalResultId: id, revision });
}
type EnterFigure = Parameters<typeof enter>[0];

async function listedProduct() {
  const { productId } = await publishedProduct(world);
  const { slug } = await as(world, null).product.find({ product: productId });
  return { id: productId, slug };
}
