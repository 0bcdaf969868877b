import { eq } from "drizzle-orm";
import { elsewhere } from "tests/factories/external-result";
import { publishedProduct } from "tests/factories/product";
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
    const input = { ...elsewhere, externalResultId: entered.id, title: "Put right", low: -45, high: -20 };
    const edited = await as(world, broker).evaluation.externalResult.edit(input);
    expect(edited.slug).toBe(entered.slug);
    const [row] = await world.db.select().from(externalResult).where(eq(externalResult.id, entered.id));
    expect(row).toMatchObject({ title: "Put right", low: -45, printedInterval: "-45 to -20" });
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

async function listedProduct() {
  const { productId } = await publishedProduct(world);
  const { slug } = await as(world, null).product.find({ product: productId });
  return { id: productId, slug };
}
