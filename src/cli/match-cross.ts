import { buildIndex, type Index } from "@/features/match/engine/build-index";
import { measureCorpus } from "@/features/match/engine/corpus";
import { featuresOf } from "@/features/match/engine/features";
import { rank } from "@/features/match/engine/rank";
import { type Asking, rankChallenges } from "@/features/match/engine/rank-challenges";
import { briefText, type Listing } from "@/features/match/engine/texts";
import { type Tuning, tuning } from "@/features/match/engine/tuning";
import { type Figures, type Lists, meanOf } from "./match-figures";

export type CompetitionOf = (challenge: string) => string;

/** Around the chosen numbers; more would only fit the noise of some thirty challenges. */
export function gridOfTunings(): Tuning[] {
  const grid: Tuning[] = [];
  for (const k1 of [0.8, 1.2])
    for (const wordLength of [0.4, 0.75])
      for (const conceptShare of [0.5, 0.65, 0.8])
        for (const saturation of [2, 4])
          for (const alikeShare of [0.3, 0.45, 0.6])
            grid.push({ ...tuning, k1, wordLength, conceptShare, saturation, alikeShare });
  return grid;
}

/** Gives the index as it would be if a challenge's competition had never been seen: which words briefs use is counted from the others. */
export function leaveOutCompetitions(challenges: Asking[], competitionOf: CompetitionOf) {
  const features = challenges.map(({ id, brief }) => ({
    competition: competitionOf(id),
    of: featuresOf(briefText(brief)),
  }));
  const counted = new Map(
    features.map(({ competition }) => {
      const others = features.filter((one) => one.competition !== competition).map(({ of }) => of);
      return [competition, measureCorpus(0, [], others)];
    }),
  );
  return (index: Index, { id }: Asking): Index => {
    const others = counted.get(competitionOf(id)) ?? index.corpus;
    return { ...index, corpus: { ...index.corpus, challenges: others.challenges, asked: others.asked } };
  };
}

/** Challenge → product, each challenge by an engine that has not seen its competition. */
export function listsLeftOut(
  challenges: Asking[],
  indexFor: (challenge: Asking) => Index,
  limit = 50,
): Lists {
  return new Map(
    challenges.map((challenge) => [
      challenge.id,
      rank(indexFor(challenge), challenge.brief, { limit }).map(({ listing }) => listing.id),
    ]),
  );
}

/** Product → challenge, each challenge's standing by an engine that has not seen its competition. */
export function standingsLeftOut(challenges: Asking[], indexFor: (challenge: Asking) => Index): Lists {
  const standings = new Map<string, { id: string; score: number }[]>();
  for (const challenge of challenges) {
    for (const [listing, [only]] of rankChallenges(indexFor(challenge), [challenge])) {
      const known = standings.get(listing.id) ?? [];
      if (only) known.push({ id: challenge.id, score: only.score });
      standings.set(listing.id, known);
    }
  }
  return new Map(
    [...standings].map(([product, list]) => [
      product,
      list.sort((a, b) => b.score - a.score).map(({ id }) => id),
    ]),
  );
}

/**
 * For each challenge the tuning that did best on all other competitions, by nDCG@10 and recall@20 together; so nothing about a
 * challenge or its competition has a say in how it is ranked.
 */
export function chooseTunings(
  challenges: Asking[],
  competitionOf: CompetitionOf,
  measured: { tuning: Tuning; figures: Map<string, Figures> }[],
): Map<string, Tuning> {
  return new Map(
    challenges.map(({ id }) => {
      const quality = measured.map(({ tuning, figures }) => ({
        tuning,
        mean: meanOf(
          [...figures]
            .filter(([other]) => competitionOf(other) !== competitionOf(id))
            .map(([, { ndcg10, recall20 }]) => ndcg10 + recall20),
        ),
      }));
      const best = quality.reduce((a, b) => (b.mean > a.mean ? b : a));
      return [id, best.tuning];
    }),
  );
}

/** One index for each tuning; the corpus of the products does not depend on it. */
export function indexesFor(products: Listing[], challenges: Asking[], tunings: Tuning[]): Map<string, Index> {
  const briefs = challenges.map(({ brief }) => brief);
  const built = new Map<string, Index>();
  return new Map(
    tunings.map((one) => {
      const key = `${one.k1} ${one.wordLength} ${one.conceptLength}`;
      const index = built.get(key) ?? buildIndex(products, { briefs, tuning: one });
      built.set(key, index);
      return [JSON.stringify(one), { ...index, tuning: one }];
    }),
  );
}
