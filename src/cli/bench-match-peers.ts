import MiniSearch from "minisearch";
import sqlite from "node-sqlite3-wasm";
import { addScores, packSegment, type Segment, segmentSize } from "@/features/match/engine/postings";
import { Strongest } from "@/features/match/engine/strongest";
import { type Listing, listingText } from "@/features/match/engine/texts";
import { tokenise } from "@/features/match/engine/tokens";
import { rankByPostgres } from "./match-baselines";

/** Ranks a text to its top 50. */
export type Peer = { name: string; rank: (query: string) => unknown; end: () => unknown };

const listed = 50;

/** The least that ranking by words can cost: packed postings of stems, added up, the best 50 kept. No concepts, no neighbours. */
export function startFloor(listings: Listing[]): Peer {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const segments: Segment[] = [];
  const average = 75;
  for (let first = 0; first < listings.length; first += segmentSize) {
    const lists: number[][] = [];
    const part = listings.slice(first, first + segmentSize);
    part.forEach((listing, place) => {
      const counts = countStems(listingText(listing));
      const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
      for (const [stem, f] of counts) {
        const number = numbers.get(stem) ?? numbers.size;
        numbers.set(stem, number);
        frequency[number] = (frequency[number] ?? 0) + 1;
        const impact = Math.round((116 * 2.2 * f) / (f + 1.2 * (0.6 + (0.4 * length) / average)));
        lists[number] ??= [];
        lists[number]?.push(place * 256 + Math.min(255, impact));
      }
    });
    segments.push(packSegment(first, part.length, lists));
  }
  const rank = (query: string) => {
    const terms = [...countStems(query)].flatMap(([stem, count]) => {
      const feature = numbers.get(stem);
      if (feature === undefined) return [];
      const n = frequency[feature] ?? 0;
      return [{ feature, weight: count * Math.log(1 + (listings.length - n + 0.5) / (n + 0.5)) }];
    });
    const scores = new Float32Array(listings.length);
    for (const segment of segments)
      addScores(segment, terms, scores.subarray(segment.first, segment.first + segment.size));
    const best = new Strongest(listed);
    for (let place = 0; place < scores.length; place += 1) {
      const score = scores[place] as number;
      if (score >= best.least) best.offer(score, place);
    }
    return best.sorted();
  };
  return { name: "floor: packed postings of words", rank, end: () => {} };
}

function countStems(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stem } of tokenise(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

export function startMiniSearch(listings: Listing[]): Peer {
  const search = new MiniSearch<Listing>({ fields: ["name", "company", "summary"] });
  search.addAll(listings);
  return { name: "MiniSearch", rank: (query) => search.search(query).slice(0, listed), end: () => {} };
}

/** FTS5 with the Porter stemmer and bm25, any of the words, in memory. */
export function startSqlite(listings: Listing[]): Peer {
  const database = new sqlite.Database();
  database.exec("create virtual table offered using fts5(body, tokenize = 'porter unicode61'); begin");
  const insert = database.prepare("insert into offered (rowid, body) values (?, ?)");
  listings.forEach((listing, at) => {
    insert.run([at + 1, listingText(listing)]);
  });
  insert.finalize();
  database.exec("commit; insert into offered (offered) values ('optimize')");
  const find = database.prepare(
    `select rowid from offered where offered match ? order by bm25(offered) limit ${listed}`,
  );
  const rank = (query: string) => {
    const words = new Set(query.toLowerCase().match(/[a-z0-9]+/g) ?? []);
    return find.all([[...words].map((word) => `"${word}"`).join(" OR ")]);
  };
  const end = () => {
    find.finalize();
    database.close();
  };
  return { name: "SQLite FTS5 bm25", rank, end };
}

export async function startPostgres(server: string, listings: Listing[]): Promise<Peer> {
  const documents = listings.map((listing) => ({ id: listing.id, fields: [listingText(listing)] }));
  const { rank, end } = await rankByPostgres(server, `offered_${listings.length}`, documents);
  return { name: "PostgreSQL ts_rank, GIN", rank, end };
}
