import { randomUUID } from "node:crypto";
import { fillProduct, publishedProduct } from "tests/factories/product";
import { as, contextOf, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { challenge, match } from "@/db/schema";
import { productForMatching } from "./matching/queries";

const world = await createWorld();
const secret = "xylophone";

async function introduce(productId: string, organisationId: string, status: "requested" | "introduced") {
  const [posted] = await world.db
    .insert(challenge)
    .values({
      slug: randomUUID(),
      organisationId,
      title: "Undetected atrial fibrillation",
      problem: "Undetected.",
    })
    .returning();
  if (!posted) throw new Error("No challenge was made.");
  await world.db.insert(match).values({ challengeId: posted.id, productId, status });
}

/** A product that says the secret word in every field that can be kept from the public. */
async function discreetProduct() {
  return publishedProduct(world, {
    answers: {
      problem: `A ${secret} problem.`,
      howItWorks: `The ${secret} way.`,
      whoFor: `For ${secret} players.`,
      places: [`${secret} town`],
      testBedWish: `A ${secret} ward.`,
      contactName: secret,
      benefits: [{ claim: `More ${secret}.` }],
      evidenceItems: [{ title: secret, finding: secret }],
      pricePounds: 4217,
      priceNote: `Paid in ${secret}s.`,
      integrations: [secret],
      languages: [secret],
      dataProcessing: secret,
      deployments: [{ place: secret }],
      inequality: secret,
      carbon: secret,
      standards: [secret],
    },
    audiences: {
      problem: "own",
      howItWorks: "match",
      whoFor: "own",
      places: "own",
      testBedWish: "match",
      benefits: "own",
      evidenceItems: "own",
      integrations: "match",
      languages: "own",
      dataProcessing: "match",
      deployments: "own",
      inequality: "own",
      carbon: "own",
      standards: "own",
    },
  });
}

describe("what is not for everyone", () => {
  it("a visitor finds neither by search, nor in the catalogue, its facets, the page, matching nor a comparison", async () => {
    const { productId, slug, owner, broker } = await discreetProduct();
    const visitor = as(world, null);
    expect((await visitor.product.listPublic({ q: secret })).items).toEqual([]);
    await as(world, owner).product.startNewVersion({ productId });
    const { revision } = await as(world, owner).product.submit({ productId });
    await as(world, broker).product.publish({ productId, revision });
    const answers = [
      await visitor.product.listPublic({ q: "KardiaMobile" }),
      await visitor.product.countFacets({}),
      await visitor.product.find({ product: slug }),
      await visitor.product.compare({ product: slug, from: 1, to: 2 }),
      (await productForMatching(contextOf(world, null), productId))?.text,
    ];
    expect(JSON.stringify(answers)).not.toContain(secret);
    expect(JSON.stringify(answers)).not.toContain("4217");
  });

  it("a visitor does not find in a comparison what an earlier version told everyone and the live one keeps", async () => {
    const told = { answers: { carbon: secret }, audiences: { carbon: "public" as const } };
    const { productId, slug, owner, broker } = await publishedProduct(world, told);
    await as(world, owner).product.startNewVersion({ productId });
    await fillProduct(world, owner, productId, { carbon: `Less ${secret}` }, { carbon: "own" });
    const { revision } = await as(world, owner).product.submit({ productId });
    await as(world, broker).product.publish({ productId, revision });
    const versions = { product: slug, from: 1, to: 2 };
    expect(JSON.stringify(await as(world, null).product.compare(versions))).not.toContain(secret);
    expect(JSON.stringify(await as(world, owner).product.compare(versions))).toContain(secret);
  });

  it("a leader sees what is meant for a match once introduced, and never what is the organisation's own", async () => {
    const { productId, slug } = await discreetProduct();
    const { organisation, owner: leader } = await world.organisation({ kind: "council" });
    await introduce(productId, organisation.id, "requested");
    const before = await as(world, leader).product.find({ product: slug });
    expect(before.viewer).toBe("public");
    expect(JSON.stringify(before)).not.toContain(secret);

    const { organisation: trust, owner: introduced } = await world.organisation({ kind: "nhs_trust" });
    await introduce(productId, trust.id, "introduced");
    const { viewer, live, inWork } = await as(world, introduced).product.find({ product: slug });
    expect(viewer).toBe("match");
    expect(inWork).toBeUndefined();
    expect(live?.answers).toMatchObject({ howItWorks: `The ${secret} way.`, pricePounds: 4217 });
    for (const own of ["problem", "whoFor", "places", "benefits", "standards"]) {
      expect(live?.answers).not.toHaveProperty(own);
    }
  });

  it("its own people and brokers see everything, and who else does", async () => {
    const { slug, owner, broker } = await discreetProduct();
    for (const who of [owner, broker]) {
      const { live } = await as(world, who).product.find({ product: slug });
      expect(live?.answers).toMatchObject({ problem: `A ${secret} problem.`, pricePounds: 4217 });
      expect(live?.audiences).toMatchObject({ problem: "own", pricePounds: "match", name: "public" });
    }
  });
});
