import type { Answers, Audiences, FieldName } from "@/features/product/section/schema";
import { fieldNamesOf, sectionKeys } from "@/features/product/section/schema";
import type { Person } from "@/lib/actor";
import { as, type World } from "../world";

export const kardia: Answers = {
  name: "KardiaMobile",
  kind: "product",
  summary: "A pocket heart recorder that takes an electrocardiogram in 30 seconds.",
  problem: "Atrial fibrillation often has no symptoms, and many people learn of it when they have a stroke.",
  howItWorks:
    "The person rests two fingers on a plate for half a minute. A clinician confirms the diagnosis.",
  populations: ["older_people", "adults"],
  settings: ["community_pharmacy", "gp_practice"],
  needs: ["heart_and_stroke", "early_detection"],
  stage: "widely_used",
  places: ["Waltham Forest"],
  testBedWish: "We want to know how many people over 65 a pharmacy can screen in a month.",
};

/** As somebody types them: the schemas of the sections check and complete them. */
type TypedAnswers = Partial<Record<FieldName, unknown>>;

export type ProductOverrides = {
  answers?: TypedAnswers;
  audiences?: Audiences;
  /** An owner of the organisation that lists it; made when left out. */
  owner?: Person;
  broker?: Person;
};

/** Answers every section that `answers` touches, as a member typing would. */
export async function fillProduct(
  world: World,
  who: Person,
  productId: string,
  answers: TypedAnswers,
  audiences: Audiences = {},
): Promise<void> {
  const api = as(world, who);
  let { revision } = await api.product.findInWork({ product: productId });
  for (const section of sectionKeys) {
    const names = fieldNamesOf(section).filter((name) => answers[name] !== undefined);
    if (names.length === 0) continue;
    ({ revision } = await api.product.saveSection({
      productId,
      section,
      revision,
      answers: Object.fromEntries(names.map((name) => [name, answers[name]])),
      audiences: Object.fromEntries(
        names.flatMap((name) => (audiences[name] ? [[name, audiences[name]]] : [])),
      ),
    }));
  }
}

export async function draftProduct(world: World, overrides: ProductOverrides = {}) {
  const owner = overrides.owner ?? (await world.organisation({ kind: "company" })).owner;
  const answers = { ...kardia, ...overrides.answers } as Answers;
  const { id, slug } = await as(world, owner).product.draft({
    name: answers.name ?? "KardiaMobile",
    kind: answers.kind ?? "product",
  });
  await fillProduct(world, owner, id, answers, overrides.audiences);
  return { productId: id, slug, owner, organisationId: owner.membership?.organisationId ?? "" };
}

export async function submittedProduct(world: World, overrides: ProductOverrides = {}) {
  const drafted = await draftProduct(world, overrides);
  const { revision } = await as(world, drafted.owner).product.submit({ productId: drafted.productId });
  return { ...drafted, revision };
}

/** A listed product: drafted, submitted and published through the router. */
export async function publishedProduct(world: World, overrides: ProductOverrides = {}) {
  const submitted = await submittedProduct(world, overrides);
  const broker = overrides.broker ?? (await world.broker());
  const { productId, revision } = submitted;
  await as(world, broker).product.publish({ productId, revision });
  return { ...submitted, broker };
}

/** A submitted version 2 beside the live version 1. */
export async function resubmittedProduct(world: World, changes: TypedAnswers) {
  const published = await publishedProduct(world);
  const api = as(world, published.owner);
  await api.product.startNewVersion({ productId: published.productId });
  await fillProduct(world, published.owner, published.productId, changes);
  const { revision } = await api.product.submit({ productId: published.productId });
  return { ...published, revision };
}
