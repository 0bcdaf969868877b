import type { SectionKey } from "@/features/product/section/schema";
import type { Cast } from "./cast";

export const openNeed = "undetected-atrial-fibrillation-in-waltham-forest-and-barking";

const answers: [SectionKey, Record<string, unknown>][] = [
  ["summary", { summary: "A pocket heart recorder that takes an electrocardiogram in 30 seconds." }],
  ["problem", { problem: "Atrial fibrillation often has no symptoms, so many people learn of it late." }],
  ["how", { howItWorks: "The person rests two fingers on a plate. A clinician confirms the diagnosis." }],
  ["who", { populations: ["older_people"] }],
  // Not in pharmacies, so that these do not crowd the lists of the journey that looks for its own product there.
  ["settings", { settings: ["gp_practice"] }],
  ["needs", { needs: ["heart_and_stroke"] }],
  ["stage", { stage: "widely_used" }],
  ["places", { places: ["Waltham Forest"] }],
  ["test-bed", { testBedWish: "How many people a pharmacy can screen in a month." }],
];

export async function draftedProduct({ innovator }: Cast, name: string) {
  const { product } = innovator.api;
  const drafted = await product.draft.mutate({ name, kind: "product" });
  for (const [section, given] of answers) {
    const { revision } = await product.findInWork.query({ product: drafted.id });
    await product.saveSection.mutate({ productId: drafted.id, section, revision, answers: given });
  }
  return drafted;
}

export async function sentProduct(cast: Cast, name: string) {
  const drafted = await draftedProduct(cast, name);
  const { revision } = await cast.innovator.api.product.submit.mutate({ productId: drafted.id });
  return { ...drafted, revision };
}

export async function listedProduct(cast: Cast, name: string) {
  const sent = await sentProduct(cast, name);
  await cast.broker.api.product.publish.mutate({ productId: sent.id, revision: sent.revision });
  return sent;
}

export async function draftedNeed({ leader }: Cast, mark: string) {
  return leader.api.challenge.sendNeed.mutate({
    title: `Missed heartbeats ${mark}`,
    problem: "Almost half of the people with atrial fibrillation do not know that they have it.",
    whoHasIt: "People over 65, most of them without symptoms.",
    places: ["Waltham Forest"],
    settings: ["community_pharmacy"],
    whatBetterLooksLike: "People are checked where they already go, and treated within weeks.",
  });
}

export async function needInReview(cast: Cast, mark: string) {
  const { challenge } = cast.leader.api;
  const { id: challengeId, title, revision } = await draftedNeed(cast, mark);
  const problem = "Almost half of the people with atrial fibrillation do not know that they have it.";
  const needs = ["heart_and_stroke" as const];
  await challenge.save.mutate({ challengeId, revision, section: "problem", title, problem, needs });
  return challenge.submit.mutate({ challengeId });
}

/** The innovator has asked; the broker has not answered. */
export async function askedMatch(cast: Cast, name: string) {
  const { id: productId } = await listedProduct(cast, name);
  const { id: challengeId } = await cast.leader.api.challenge.find.query({ slug: openNeed });
  return cast.innovator.api.match.ask.mutate({ challengeId, productId, sentence: "Pharmacies use it now." });
}

export async function introducedMatch(cast: Cast, name: string) {
  const asked = await askedMatch(cast, name);
  await cast.broker.api.match.introduce.mutate({ matchId: asked.id, note: "Both of you know pharmacies." });
  return asked;
}

export async function agreedMatch(cast: Cast, name: string) {
  const introduced = await introducedMatch(cast, name);
  const answer = { matchId: introduced.id, reason: "It fits." };
  for (const { api } of [cast.leader, cast.innovator]) await api.match.accept.mutate(answer);
  return introduced;
}
