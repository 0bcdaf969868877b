import { suggester } from "@/features/match/suggestion/policy";
import { computeSuggestions } from "@/features/match/suggestion/service";
import { as, contextOf, type World } from "../world";
import { type ChallengeWishes, openChallenge } from "./challenge";
import { type ProductOverrides, publishedProduct } from "./product";

type PairWishes = { challenge?: ChallengeWishes; product?: ProductOverrides };

/** An open challenge and a listed product of two organisations, and the broker of the exchange. */
export async function openPair(world: World, wishes: PairWishes = {}) {
  const { challenge, owner: leader, broker } = await openChallenge(world, wishes.challenge);
  const product = await publishedProduct(world, { broker, ...wishes.product });
  return {
    challengeId: challenge.id,
    challenge,
    productId: product.productId,
    productSlug: product.slug,
    leader,
    innovator: product.owner,
    broker,
  };
}

/** The innovator has asked for an introduction. */
export async function requestedMatch(world: World, wishes: PairWishes = {}) {
  const pair = await openPair(world, wishes);
  const { challengeId, productId } = pair;
  const asked = await as(world, pair.innovator).match.ask({
    challengeId,
    productId,
    sentence: "Pharmacies near you use it already.",
  });
  return { ...pair, matchId: asked.id };
}

/** A broker has made a match of the pair. */
export async function introducedMatch(world: World, wishes: PairWishes = {}) {
  const pair = await openPair(world, wishes);
  const { challengeId, productId } = pair;
  const made = await as(world, pair.broker).match.make({
    challengeId,
    productId,
    note: "Both of you work with pharmacies.",
  });
  return { ...pair, matchId: made.id };
}

/** Both sides have said yes. */
export async function agreedMatch(world: World, wishes: PairWishes = {}) {
  const introduced = await introducedMatch(world, wishes);
  const { matchId } = introduced;
  await as(world, introduced.leader).match.accept({ matchId, reason: "It fits our pharmacies." });
  await as(world, introduced.innovator).match.accept({ matchId, reason: "We know the area." });
  return introduced;
}

/** What the worker does after one side has changed. */
export async function suggestNow(
  world: World,
  changed: { challengeId: string } | { productId: string },
): Promise<number> {
  return computeSuggestions({ ...contextOf(world, null), actor: { is: "system", job: suggester } }, changed);
}
