import type { Brief, Listing } from "@/features/match/engine/texts";
import { seeded } from "./match-figures";

export const wordsEach = 120;

/** So many listings of about 120 words, each put together from sentences of real ones; the same in every run. */
export function recombine(real: Listing[], count: number): Listing[] {
  const draw = seeded(20_261_123);
  const sentences = real.flatMap(({ summary }) =>
    summary.split(/(?<=[.!?;])\s+/).map((text) => ({ text, words: text.split(/\s+/).length })),
  );
  const pick = <T>(list: T[]): T => list[Math.floor(draw() * list.length)] as T;
  return Array.from({ length: count }, (_, at) => {
    const parts: string[] = [];
    for (let words = 0; words < wordsEach - 5; ) {
      const sentence = pick(sentences);
      parts.push(sentence.text);
      words += sentence.words;
    }
    const { name } = pick(real);
    // Through a buffer: a joined text is a tree of pieces until it is read, and would be counted as the index's memory.
    const summary = Buffer.from(parts.join(" ")).toString();
    return { id: `p${at}`, name, company: `Company ${at % 5000}`, summary };
  });
}

/** The brief with its problem, or what it seeks, cut so that it has 120 words at most. */
export function cutBrief({ title, problem, sought, setting = "", population = "" }: Brief): Brief {
  let left = wordsEach;
  const cut = (text: string) => {
    const words = text.split(/\s+/).filter(Boolean).slice(0, left);
    left -= words.length;
    return words.join(" ");
  };
  return {
    title: cut(title),
    setting: cut(setting),
    population: cut(population),
    sought: cut(sought),
    problem: cut(problem),
  };
}
