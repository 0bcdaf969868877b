import { setTimeout as sleep } from "node:timers/promises";
import { buildIndex, type Index } from "@/features/match/engine/build-index";
import { rank } from "@/features/match/engine/rank";
import { type Brief, briefText, type Listing } from "@/features/match/engine/texts";
import { type Peer, startFloor, startMiniSearch, startPostgres, startSqlite } from "./bench-match-peers";
import { cutBrief, recombine } from "./bench-match-texts";
import { percentile, tableOf } from "./bench-table";
import { readChallenges, readProducts } from "./match-files";
import { PlainError, stopWith } from "./plain-error.mjs";
import { startTestCluster } from "./test-cluster";

const folder = "tests/data/matching";
/** Peers that need a second for an answer are asked less often; an answer is counted however long it took. */
const longEnough = 4_000;
const askedTimes = { least: 5, most: 320 };
const asked = { milliseconds: 15, timesFloor: 5, bytes: 600 };

type Row = { name: string; products: number; built: number; times: number[] };

/** Ranks needs of 120 words over growing numbers of listings, by the engine and by what else could be used. */
async function main(): Promise<void> {
  const { gc } = globalThis;
  if (!gc)
    throw new PlainError("Run this as npm run bench:match: it measures memory, which needs --expose-gc.");
  const real = readProducts(`${folder}/products.jsonl`);
  const briefs = readChallenges(`${folder}/challenges.jsonl`).map(({ brief }) => cutBrief(brief));
  const hasPeers = !process.argv.includes("--engine-only");
  const sizes = [10_000, 100_000, ...(process.argv.includes("--million") ? [1_000_000] : [])];
  for (const products of sizes) {
    const listings = recombine(real, products);
    const { row, index, bytes } = await measureEngine(listings, briefs, gc);
    console.log(`\n${products} listings: ${memoryOf(index, bytes)}`);
    const floor = await measure(products, briefs, () => startFloor(listings));
    const peers = hasPeers && products <= 100_000 ? await measurePeers(listings, briefs) : [];
    console.log(tableOf(rowsOf([row, floor, ...peers])));
    console.log(verdictOn(row, floor, peers, bytes));
  }
}

async function measureEngine(listings: Listing[], briefs: Brief[], gc: () => void) {
  const before = await memoryInUse(gc);
  const start = performance.now();
  const index = buildIndex(listings, { briefs });
  const built = performance.now() - start;
  const bytes = ((await memoryInUse(gc)) - before) / listings.length;
  const times: number[] = [];
  for (let at = -briefs.length; at < askedTimes.most; at += 1) {
    const brief = briefs[(at + briefs.length) % briefs.length] as Brief;
    const since = performance.now();
    rank(index, brief, { limit: 50 });
    // The first round warms up.
    if (at >= 0) times.push(performance.now() - since);
  }
  return { row: { name: "engine", products: listings.length, built, times }, index, bytes };
}

/** What a freed array held is only given back in a later turn. */
async function memoryInUse(gc: () => void): Promise<number> {
  for (let time = 0; time < 2; time += 1) {
    gc();
    await sleep(50);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function measurePeers(listings: Listing[], briefs: Brief[]): Promise<Row[]> {
  const cluster = await startTestCluster();
  const rows: Row[] = [];
  try {
    for (const begin of [
      () => startSqlite(listings),
      () => startMiniSearch(listings),
      () => startPostgres(cluster.url, listings),
    ]) {
      rows.push(await measure(listings.length, briefs, begin));
    }
  } finally {
    await cluster.remove();
  }
  return rows;
}

async function measure(products: number, briefs: Brief[], begin: () => Peer | Promise<Peer>): Promise<Row> {
  const start = performance.now();
  const peer = await begin();
  const built = performance.now() - start;
  const queries = briefs.map(briefText);
  const times: number[] = [];
  await peer.rank(queries[0] ?? "");
  let total = 0;
  while (times.length < askedTimes.least || (times.length < askedTimes.most && total < longEnough)) {
    const since = performance.now();
    await peer.rank(queries[times.length % queries.length] ?? "");
    times.push(performance.now() - since);
    total += times.at(-1) ?? 0;
  }
  await peer.end();
  await sleep(0);
  return { name: peer.name, products, built, times };
}

function memoryOf({ segments, neighbours, listings, features }: Index, bytes: number): string {
  const packed = segments.reduce(
    (sum, { offsets, postings }) => sum + offsets.byteLength + postings.byteLength,
    0,
  );
  const each = (total: number) => Math.round(total / listings.length);
  const postings = segments.reduce((sum, { postings }) => sum + postings.length, 0);
  return `${Math.round(bytes)} bytes a listing beyond its text, of them ${each(packed)} postings (${each(postings)} of 4 bytes) and ${each(
    neighbours.products.byteLength + neighbours.likeness.byteLength,
  )} neighbours; ${features.size} features`;
}

function rowsOf(rows: Row[]): string[][] {
  return [
    ["who", "p50 ms", "p95 ms", "answers", "built in s"],
    ...rows.map(({ name, times, built }) => {
      const sorted = [...times].sort((a, b) => a - b);
      const told = [percentile(sorted, 50), percentile(sorted, 95)].map((one) => one.toFixed(2));
      return [name, ...told, String(times.length), (built / 1000).toFixed(1)];
    }),
  ];
}

function verdictOn(engine: Row, floor: Row, peers: Row[], bytes: number): string {
  const at = ({ times }: Row, percent: number) =>
    percentile(
      [...times].sort((a, b) => a - b),
      percent,
    );
  const [middle, late] = [at(engine, 50), at(engine, 95)];
  const ratio = middle / at(floor, 50);
  const beaten = peers.filter((peer) => at(peer, 50) > middle).length;
  const met = (isMet: boolean) => (isMet ? "met" : "falls short");
  return [
    `p95 ${late.toFixed(1)} ms (asked at 100,000: ${asked.milliseconds}): ${met(late <= asked.milliseconds)}`,
    `${ratio.toFixed(1)} times the floor (asked: ${asked.timesFloor}): ${met(ratio <= asked.timesFloor)}`,
    `faster than ${beaten} of ${peers.length} peers: ${met(beaten === peers.length)}`,
    `${Math.round(bytes)} bytes a listing (asked: ${asked.bytes}): ${met(bytes <= asked.bytes)}`,
  ].join("; ");
}

main().catch(stopWith);
