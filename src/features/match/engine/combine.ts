import type { Corpus } from "./corpus";
import { type Asked, askedOf, coverOf, isAnswered, type Need, shareCovered } from "./needs";
import type { Ranked } from "./rank";
import type { Brief, Listing } from "./texts";
import type { Tuning } from "./tuning";

export type Member = {
  listing: Listing;
  /** The needs that it answers, though another member may answer them too. */
  answers: Need[];
  /** The share of what the brief asks that only it adds to those before. */
  adds: number;
};

/** A few products that answer a brief together. */
export type Combination = {
  members: Member[];
  /** The share of what the brief asks that they cover together, and that the best one covers alone; from 0 to 1. */
  covered: number;
  alone: number;
  unanswered: Need[];
};

const mostMembers = 3;
const considered = 50;
/** A product far weaker than the first is listed for lack of better, and no part of an answer. */
const leastOfBest = 0.6;
/** Another product is another contract, another rollout: it has to bring this share of what is asked. */
const leastAdded = 0.08;
/** Together they must cover this much more than the best one alone. */
const leastGain = 0.1;

/**
 * The products of a ranked list that cover a brief together, by greedy weighted set cover (Chvátal 1979): each step takes the one that
 * adds the most weight among the brief's heaviest features, of equals the better ranked. None, where one product does about
 * as well alone, or where a member would answer no need that the others leave.
 */
export function combine(
  measure: { corpus: Corpus; tuning?: Tuning },
  brief: Brief,
  ranked: Ranked[],
): Combination | undefined {
  const asked = askedOf(measure, brief);
  const least = (ranked[0]?.score ?? 0) * leastOfBest;
  const listed = ranked
    .slice(0, considered)
    .map(({ listing, score }) => ({ listing, score, cover: coverOf(asked, listing) }));
  const candidates = listed.filter(({ score }) => score >= least);
  const alone = Math.max(0, ...listed.map(({ cover }) => shareCovered(asked, cover)));
  const { members, covered } = cover(asked, candidates);
  const share = shareCovered(asked, covered);
  if (members.length < 2 || share - alone < leastGain) return undefined;
  return {
    members,
    covered: share,
    alone,
    unanswered: asked.needs.filter((need) => !isAnswered(asked, need, covered)),
  };
}

type Candidate = { listing: Listing; cover: Set<string> };

function cover(asked: Asked, candidates: Candidate[]) {
  const members: Member[] = [];
  let covered = new Set<string>();
  while (members.length < mostMembers) {
    const before = shareCovered(asked, covered);
    const left = asked.needs.filter((need) => !isAnswered(asked, need, covered));
    const useful = candidates
      .filter(({ cover }) => left.some((need) => isAnswered(asked, need, cover)))
      .map((candidate) => ({
        ...candidate,
        adds: shareCovered(asked, new Set([...covered, ...candidate.cover])) - before,
      }));
    const best = useful.reduce<(typeof useful)[number] | undefined>(
      (found, one) => (found && found.adds >= one.adds ? found : one),
      undefined,
    );
    if (!best || best.adds < leastAdded) break;
    const answers = asked.needs.filter((need) => isAnswered(asked, need, best.cover));
    members.push({ listing: best.listing, answers, adds: best.adds });
    covered = new Set([...covered, ...best.cover]);
  }
  return { members, covered };
}
