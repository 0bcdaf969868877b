import { type Answers, fieldNamesOf, sectionKeys } from "@/features/product/section/schema";
import type { Person } from "@/lib/actor";
import { addDays } from "@/lib/dates";
import { callAs, type Garden } from "./plant";
import { broker, speakerFor } from "./plant-people";
import type { SeedProduct } from "./product-record";
import { products } from "./products";

/** Stands where a supplier would say what it wants: no supplier has spoken here. */
const demoNote =
  "Illustration: this page was written for the demo from public facts. The supplier has neither written nor endorsed it.";

/** Every product is drafted by its supplier, filled section by section, submitted, and published by a broker. */
export async function plantProducts(garden: Garden): Promise<void> {
  for (const seed of products) await plantProduct(garden, seed);
}

export async function plantProduct(garden: Garden, seed: SeedProduct): Promise<void> {
  const owner = await speakerFor(garden, seed.organisationSlug);
  const api = callAs(garden, owner);
  const { id: productId } = await api.product.draft({ name: seed.name, kind: seed.kind });
  garden.products.set(seed.slug, productId);
  garden.owners.set(seed.slug, seed.organisationSlug);
  await fill(garden, owner, productId, answersOf({ ...seed, ...seed.firstSaid }));
  for (const { item: kind, note: detail, sourceUrl } of seed.assurance)
    await api.product.passport.claim({
      productId,
      kind,
      detail,
      sourceUrl,
      productVersionLabel: "As published",
    });
  const { revision } = await api.product.submit({ productId });
  await callAs(garden, await broker(garden)).product.publish({ productId, revision });
  if (seed.firstSaid) await plantSecondVersion(garden, seed, owner, productId);
}

async function plantSecondVersion(garden: Garden, seed: SeedProduct, owner: Person, productId: string) {
  const published = garden.clock.now;
  garden.clock.now = addDays(published, 3);
  const api = callAs(garden, owner).product;
  await api.startNewVersion({ productId });
  await fill(garden, owner, productId, answersOf(seed));
  const { revision } = await api.submit({ productId });
  await callAs(garden, await broker(garden)).product.publish({ productId, revision });
  garden.clock.now = published;
}

function answersOf(seed: SeedProduct): Answers {
  return {
    name: seed.name,
    kind: seed.kind,
    summary: seed.summary,
    problem: seed.problem,
    howItWorks: seed.howItWorks,
    whoFor: seed.whoFor,
    needs: seed.needs,
    settings: seed.settings,
    populations: seed.populations,
    places: seed.places,
    stage: seed.stage,
    benefits: seed.benefits.map(({ claim, measure, evidence }) => ({
      claim,
      measure,
      size: undefined,
      saidBy: evidence,
    })),
    evidenceItems: seed.evidenceItems.map(({ year, ...item }) => ({ ...item, year: year ?? undefined })),
    integrations: seed.integrations.length > 0 ? seed.integrations : undefined,
    priceNote: seed.priceNote,
    testBedWish: seed.testBedWish ?? demoNote,
    sources: seed.sourceUrls,
  };
}

async function fill(garden: Garden, owner: Person, productId: string, answers: Answers): Promise<void> {
  const api = callAs(garden, owner);
  for (const section of sectionKeys) {
    const given = fieldNamesOf(section).filter((name) => answers[name] !== undefined);
    if (given.length === 0) continue;
    const { revision } = await api.product.findInWork({ product: productId });
    await api.product.saveSection({
      productId,
      section,
      revision,
      answers: Object.fromEntries(given.map((name) => [name, answers[name]])),
    });
  }
}
