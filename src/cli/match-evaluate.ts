import { parseArgs } from "node:util";
import type { Index } from "@/features/match/engine/build-index";
import type { Asking } from "@/features/match/engine/rank-challenges";
import { tuning } from "@/features/match/engine/tuning";
import { tableOf } from "./bench-table";
import { type Found, type Ranker, rankByBm25, rankByMiniSearch, rankByPostgres } from "./match-baselines";
import {
  chooseTunings,
  gridOfTunings,
  indexesFor,
  leaveOutCompetitions,
  listsLeftOut,
  standingsLeftOut,
} from "./match-cross";
import { type Figures, figuresOf, type Lists, meanFigure, measures, pairedGain } from "./match-figures";
import {
  type Group,
  type Judged,
  readChallenges,
  readGrades,
  readGroups,
  readProducts,
  withoutChallenges,
} from "./match-files";
import { fitsReport, measureFits } from "./match-fits";
import { type Line, rankFiles } from "./match-lists";
import { stopWith } from "./plain-error.mjs";
import { startTestCluster } from "./test-cluster";

const folder = "tests/data/matching";
const reference = "BM25";

type Benchmark = {
  products: ReturnType<typeof readProducts>;
  challenges: Asking[];
  groups: Map<string, Group>;
  judged: Judged;
};
/** Rankings by name, in either direction. */
type Rankings = { byChallenge: Map<string, Lists>; byProduct: Map<string, Lists> };

/** Measures the engine on judged cases beside what else could be used, all in one run. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      products: { type: "string", default: `${folder}/products.jsonl` },
      challenges: { type: "string", default: `${folder}/challenges.jsonl` },
      grades: { type: "string", default: `${folder}/qrels.tsv` },
      "each-challenge": { type: "boolean", default: false },
    },
  });
  const benchmark: Benchmark = {
    products: readProducts(values.products),
    challenges: readChallenges(values.challenges),
    groups: readGroups(values.challenges),
    judged: readGrades(values.grades),
  };
  const rankings: Rankings = { byChallenge: new Map(), byProduct: new Map() };
  rankByEngine(benchmark, rankings);
  await rankByOthers(benchmark, rankings);
  report(benchmark, rankings);
  reportFits(benchmark);
  if (values["each-challenge"]) reportEach(benchmark, rankings.byChallenge);
}

function rankByEngine({ products, challenges, groups, judged }: Benchmark, rankings: Rankings): void {
  const competitionOf = (id: string) => groups.get(id)?.competition ?? id;
  const add = (name: string, byChallenge: Lists, byProduct: Lists) => {
    rankings.byChallenge.set(name, byChallenge);
    rankings.byProduct.set(name, byProduct);
  };
  const lists = (direction: "challenge" | "product") => byQuery(rankFiles(products, challenges, direction));
  add("engine", lists("challenge"), lists("product"));

  const tunings = [tuning, ...gridOfTunings()];
  const indexes = indexesFor(products, challenges, tunings);
  const leaveOut = leaveOutCompetitions(challenges, competitionOf);
  const unseen =
    (indexOf: (challenge: Asking) => Index | undefined) =>
    (challenge: Asking): Index => {
      const index = indexOf(challenge);
      if (!index) throw new Error("There is no index for this tuning.");
      return leaveOut(index, challenge);
    };
  const chosen = unseen(() => indexes.get(JSON.stringify(tuning)));
  add(
    "engine, counts of other competitions",
    listsLeftOut(challenges, chosen),
    standingsLeftOut(challenges, chosen),
  );
  const measured = tunings.map((one) => {
    const index = unseen(() => indexes.get(JSON.stringify(one)));
    return { tuning: one, figures: figuresOf(listsLeftOut(challenges, index, 20), judged.byChallenge) };
  });
  const best = chooseTunings(challenges, competitionOf, measured);
  const tuned = unseen(({ id }) => indexes.get(JSON.stringify(best.get(id))));
  add(
    "engine, counts and tuning of others",
    listsLeftOut(challenges, tuned),
    standingsLeftOut(challenges, tuned),
  );
}

function byQuery(lists: Line[][]): Lists {
  return new Map(lists.map((list) => [list[0]?.query ?? "", list.map(({ document }) => document)]));
}

async function rankByOthers({ products, challenges }: Benchmark, rankings: Rankings): Promise<void> {
  const offered: Found[] = products.map(({ id, name, company, summary }) => ({
    id,
    fields: [name, company, summary],
  }));
  const asked: Found[] = challenges.map(({ id, brief: { title, problem, sought } }) => ({
    id,
    fields: [title, problem, sought],
  }));
  const whole: Found[] = challenges.map(({ id, brief }) => ({
    id,
    fields: [brief.title, brief.problem, brief.sought, brief.setting ?? "", brief.population ?? ""],
  }));
  const { byChallenge, byProduct } = rankings;
  byChallenge.set(reference, await listsBy(rankByBm25(offered), asked));
  byProduct.set(reference, await listsBy(rankByBm25(asked), offered));
  byChallenge.set("BM25, with setting and population", await listsBy(rankByBm25(offered), whole));
  byProduct.set("BM25, with setting and population", await listsBy(rankByBm25(whole), offered));
  const cluster = await startTestCluster();
  try {
    for (const [lists, documents, queries] of [
      [byChallenge, offered, asked],
      [byProduct, asked, offered],
    ] as const) {
      const table = lists === byChallenge ? "offered" : "wanted";
      const { rank, end } = await rankByPostgres(cluster.url, table, documents);
      lists.set("PostgreSQL ts_rank", await listsBy(rank, queries));
      await end();
    }
  } finally {
    await cluster.remove();
  }
  byChallenge.set("MiniSearch", await listsBy(rankByMiniSearch(offered), asked));
  byProduct.set("MiniSearch", await listsBy(rankByMiniSearch(asked), offered));
}

async function listsBy(ranker: Ranker, queries: Found[]): Promise<Lists> {
  const lists: Lists = new Map();
  for (const { id, fields } of queries) lists.set(id, await ranker(fields.join(". ")));
  return lists;
}

function report({ products, challenges, groups, judged }: Benchmark, rankings: Rankings): void {
  console.log(`${challenges.length} challenges, ${products.length} products`);
  const isNice = (id: string) => groups.get(id)?.kind === "nice";
  const without = withoutChallenges(judged, isNice);
  const parts: [string, Map<string, Lists>, Judged["byChallenge"]][] = [
    ["Challenge → product", rankings.byChallenge, judged.byChallenge],
    ["Challenge → product, without the kind nice", rankings.byChallenge, without.byChallenge],
    ["Product → challenge", rankings.byProduct, judged.byProduct],
    [
      "Product → challenge, without the kind nice",
      new Map([...rankings.byProduct].map(([name, lists]) => [name, leaveOutOf(lists, isNice)])),
      without.byProduct,
    ],
  ];
  for (const [title, lists, grades] of parts) {
    const figures = new Map([...lists].map(([name, one]) => [name, figuresOf(one, grades)]));
    console.log(`\n${title}\n${tableOf(rowsOf(figures))}`);
  }
  console.log(
    "\nGain: mean difference in nDCG@10 from BM25 on the same queries, with a 95% bootstrap interval.",
  );
}

function reportFits({ products, challenges, groups, judged }: Benchmark): void {
  const competitionOf = (id: string) => groups.get(id)?.competition ?? id;
  const measured = measureFits(products, challenges, judged.byChallenge, competitionOf);
  console.log(`\n${fitsReport(measured).join("\n")}`);
}

function leaveOutOf(lists: Lists, isOut: (document: string) => boolean): Lists {
  return new Map([...lists].map(([query, list]) => [query, list.filter((document) => !isOut(document))]));
}

function rowsOf(figures: Map<string, Map<string, Figures>>): string[][] {
  const base = figures.get(reference) ?? new Map<string, Figures>();
  const rows = [...figures].map(([name, of]) => {
    const gain = pairedGain([...of].map(([query, { ndcg10 }]) => ndcg10 - (base.get(query)?.ndcg10 ?? 0)));
    const told = [gain.mean, gain.low, gain.high].map(signed);
    return [
      name,
      ...measures.map((measure) => meanFigure(of, measure).toFixed(3)),
      name === reference ? "" : `${told[0]} (${told[1]} to ${told[2]})`,
    ];
  });
  const queries = base.size;
  return [[`${queries} queries`, "nDCG@10", "R@10", "R@20", "MRR", "gain"], ...rows];
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
}

function reportEach({ challenges, groups, judged }: Benchmark, rankings: Map<string, Lists>): void {
  const figures = [...rankings].map(([name, lists]) => ({
    name,
    of: figuresOf(lists, judged.byChallenge),
  }));
  const rows = challenges.map(({ id }) => [
    id,
    groups.get(id)?.competition ?? "",
    ...figures.map(({ of }) => {
      const one = of.get(id);
      return one ? `${one.ndcg10.toFixed(2)} ${one.recall20.toFixed(2)}` : "";
    }),
  ]);
  const names = figures.map((_, at) => `(${at + 1})`);
  console.log(`\nnDCG@10 and R@20 of each challenge`);
  figures.forEach(({ name }, at) => {
    console.log(`(${at + 1}) ${name}`);
  });
  console.log(tableOf([["challenge", "competition", ...names], ...rows]));
}

main().catch(stopWith);
