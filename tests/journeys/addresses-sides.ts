import { sectionNames } from "@/features/challenge/rules";
import { sectionKeys } from "@/features/product/section/schema";
import type { Addresses } from "./addresses";
import type { Cast } from "./cast";
import {
  agreedMatch,
  askedMatch,
  draftedNeed,
  draftedProduct,
  introducedMatch,
  listedProduct,
  needInReview,
  openNeed,
  sentProduct,
} from "./grown-sides";

export async function growSides(cast: Cast) {
  const mark = crypto.randomUUID().slice(0, 8);
  const need = await cast.leader.api.challenge.find.query({ slug: openNeed });
  const [suggested] = await cast.leader.api.suggestion.listForChallenge.query({ challengeId: need.id });
  const listed = await listedProduct(cast, `Listed recorder ${mark}`);
  return {
    draft: (await draftedProduct(cast, `Draft recorder ${mark}`)).slug,
    sent: (await sentProduct(cast, `Sent recorder ${mark}`)).slug,
    listed: listed.slug,
    pair: `challenge=${need.id}&product=${listed.id}`,
    suggested: `challenge=${need.id}&product=${suggested?.productId}`,
    draftNeed: (await draftedNeed(cast, mark)).slug,
    sentNeed: (await needInReview(cast, mark)).slug,
    asked: (await askedMatch(cast, `Asked recorder ${mark}`)).id,
    introduced: (await introducedMatch(cast, `Introduced recorder ${mark}`)).id,
    agreed: (await agreedMatch(cast, `Agreed recorder ${mark}`)).id,
    interest: (
      await cast.innovator.api.interest.save.mutate({ name: `Sleep ${mark}`, seeks: "both", need: ["sleep"] })
    ).id,
    mustHaveId: need.mustHaves.find(({ kind }) => kind === "free_text")?.id,
  };
}

/** Needs, products and what brings them together. */
export const sideAddresses: Addresses<Awaited<ReturnType<typeof growSides>>> = {
  "/products": () => ({
    visitor: ["/products", "/products?q=heart", "/products?q=nothinglikethis"],
  }),
  "/products/[slug]": ({ draft, listed }) => ({
    visitor: ["/products/kardiamobile", `/products/${listed}`],
    innovator: [`/products/${draft}`],
    leader: ["/products/kardiamobile"],
  }),
  "/products/[slug]/synthesis": ({ listed }) => ({
    visitor: ["/products/escape-pain/synthesis", `/products/${listed}/synthesis`],
  }),
  "/products/[slug]/archive": ({ listed }) => ({ innovator: [`/products/${listed}/archive`] }),
  "/products/[slug]/documents": ({ draft }) => ({
    innovator: [`/products/${draft}/documents`],
  }),
  "/products/[slug]/passport": ({ draft }) => ({
    innovator: [`/products/${draft}/passport`, "/products/kardiamobile/passport"],
  }),
  "/products/[slug]/versions": () => ({ visitor: ["/products/kardiamobile/versions"] }),
  "/products/[slug]/review": ({ sent }) => ({ broker: [`/products/${sent}/review`] }),
  "/products/[slug]/edit": ({ draft }) => ({ innovator: [`/products/${draft}/edit`] }),
  "/products/[slug]/edit/[section]": ({ draft }) => ({
    innovator: sectionKeys.map((section) => `/products/${draft}/edit/${section}`),
  }),
  "/products/[slug]/edit/check": ({ draft }) => ({ innovator: [`/products/${draft}/edit/check`] }),
  "/products/mine": () => ({ innovator: ["/products/mine"], newcomer: ["/products/mine"] }),
  "/products/new": () => ({ innovator: ["/products/new"], newcomer: ["/products/new"] }),
  "/products/review": () => ({ broker: ["/products/review"] }),
  "/challenges": () => ({ visitor: ["/challenges", "/challenges?q=nothinglikethis"] }),
  "/challenges/[slug]": ({ draftNeed }) => ({
    visitor: [`/challenges/${openNeed}`],
    innovator: [`/challenges/${openNeed}`],
    leader: ["", "?suggestions=all"]
      .map((query) => `/challenges/${openNeed}${query}`)
      .concat(`/challenges/${draftNeed}`),
    broker: [`/challenges/${openNeed}`],
  }),
  "/challenges/[slug]/addendum": () => ({ leader: [`/challenges/${openNeed}/addendum`] }),
  "/challenges/[slug]/check": ({ draftNeed }) => ({ leader: [`/challenges/${draftNeed}/check`] }),
  "/challenges/[slug]/edit": ({ draftNeed }) => ({ leader: [`/challenges/${draftNeed}/edit`] }),
  "/challenges/[slug]/edit/[section]": ({ draftNeed }) => ({
    leader: sectionNames.map((section) => `/challenges/${draftNeed}/edit/${section}`),
  }),
  "/challenges/[slug]/end": () => ({ leader: [`/challenges/${openNeed}/end`] }),
  "/challenges/[slug]/review": ({ sentNeed }) => ({ broker: [`/challenges/${sentNeed}/review`] }),
  "/challenges/mine": () => ({ leader: ["/challenges/mine"], newcomer: ["/challenges/mine"] }),
  "/challenges/new": () => ({ leader: ["/challenges/new"], newcomer: ["/challenges/new"] }),
  "/challenges/on-behalf": () => ({ broker: ["/challenges/on-behalf"] }),
  "/challenges/review": () => ({ broker: ["/challenges/review"] }),
  "/interests": () => ({ innovator: ["/interests"], newcomer: ["/interests", "/interests?done=saved"] }),
  "/interests/new": () => ({
    newcomer: ["/interests/new", "/interests/new?seeks=products&words=falls&need=sleep&stage=in_use"],
  }),
  "/interests/[interestId]": ({ interest }) => ({ innovator: [`/interests/${interest}`] }),
  "/matches": () => ({ leader: ["/matches"], newcomer: ["/matches"], broker: ["/matches?status=requested"] }),
  "/matches/[id]": ({ asked, introduced, agreed }) => ({
    leader: [`/matches/${introduced}`, `/matches/${agreed}`],
    innovator: [`/matches/${asked}`, `/matches/${introduced}`],
    broker: [`/matches/${asked}`, `/matches/${agreed}`],
  }),
  "/matches/[id]/[verb]": ({ asked, introduced, agreed }) => ({
    broker: [
      `/matches/${asked}/introduce`,
      `/matches/${asked}/turn-down`,
      `/matches/${introduced}/withdraw`,
      `/matches/${agreed}/end`,
    ],
    leader: [`/matches/${introduced}/accept`, `/matches/${introduced}/decline`],
  }),
  "/matches/[id]/meeting": ({ introduced }) => ({ leader: [`/matches/${introduced}/meeting`] }),
  "/matches/[id]/must-haves/[mustHaveId]": ({ introduced, mustHaveId }) => ({
    innovator: [`/matches/${introduced}/must-haves/${mustHaveId}`],
  }),
  "/matches/ask": ({ pair }) => ({ leader: [`/matches/ask?${pair}`] }),
  "/matches/dismiss": ({ pair }) => ({ leader: [`/matches/dismiss?${pair}`] }),
  "/matches/make": ({ pair }) => ({ broker: [`/matches/make?${pair}`] }),
  "/matches/why": ({ suggested }) => ({
    leader: [`/matches/why?${suggested}`],
    broker: [`/matches/why?${suggested}`],
  }),
};
