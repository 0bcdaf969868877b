import { draftProduct } from "tests/factories/product";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";

const world = await createWorld();

describe("two people who edit at once", () => {
  it("the second on the same page is told what the first wrote, and nothing is overwritten", async () => {
    const { productId, slug, owner, organisationId } = await draftProduct(world);
    const mo = await world.join(await world.person("Mo"), organisationId, "member");
    const { revision } = await as(world, owner).product.findInWork({ product: slug });
    const save = (who: typeof mo, summary: string, at = revision) =>
      as(world, who).product.saveSection({
        productId,
        section: "summary",
        revision: at,
        answers: { summary },
      });
    await save(mo, "What Mo wrote.");
    const refused = save(owner, "What Olu wrote.");
    await expect(refused).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(refused).rejects.toThrow("Mo saved this page on 3 March 2027 at 9:00am");
    await expect(refused).rejects.toThrow("“What Mo wrote.”");
    const now = await as(world, owner).product.findInWork({ product: slug });
    expect(now.answers.summary).toBe("What Mo wrote.");
    await save(owner, "What Olu wrote.", now.revision);
  });

  it("on different pages both are saved", async () => {
    const { productId, slug, owner } = await draftProduct(world);
    const api = as(world, owner);
    const { revision } = await api.product.findInWork({ product: slug });
    await Promise.all([
      api.product.saveSection({
        productId,
        section: "summary",
        revision,
        answers: { summary: "New summary." },
      }),
      api.product.saveSection({
        productId,
        section: "places",
        revision,
        answers: { places: "Ilford\nIlford\n" },
      }),
    ]);
    const { answers } = await api.product.findInWork({ product: slug });
    expect(answers).toMatchObject({ summary: "New summary.", places: ["Ilford"] });
  });

  it("of two saves of one page in the same moment one wins", async () => {
    const { productId, slug, owner } = await draftProduct(world);
    const api = as(world, owner);
    const { revision } = await api.product.findInWork({ product: slug });
    const saves = await Promise.allSettled(
      ["One.", "Two."].map((summary) =>
        api.product.saveSection({ productId, section: "summary", revision, answers: { summary } }),
      ),
    );
    expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("an answer that is missing or wrong", () => {
  it("is named by its field", async () => {
    const { productId, owner } = await draftProduct(world);
    const summary = Array.from({ length: 41 }, () => "word").join(" ");
    const saved = as(world, owner).product.saveSection({
      productId,
      section: "summary",
      revision: 99,
      answers: { summary },
    });
    await expect(saved).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { issues: [{ path: ["answers", "summary"], message: "The summary must be 40 words or fewer" }] },
    });
  });

  it("an optional answer left empty is cleared", async () => {
    const { productId, slug, owner } = await draftProduct(world, { answers: { languages: ["Urdu"] } });
    const api = as(world, owner);
    const { revision } = await api.product.findInWork({ product: slug });
    await api.product.saveSection({ productId, section: "start", revision, answers: {} });
    expect((await api.product.findInWork({ product: slug })).answers.languages).toBeUndefined();
  });
});
