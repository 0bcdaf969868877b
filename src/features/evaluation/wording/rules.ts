import { type AnalysedMeasure, countedIn, type SeriesRow } from "../analysis/pooling/rules";
import { suppressCount } from "../statistics/suppress";
import { armLabels, type EvaluationDesign } from "../status";

/** Nobody went without the change at the same time, so that nothing tells it from all else that changed. */
const withoutControl: readonly EvaluationDesign[] = ["interrupted_time_series", "before_after", "after_only"];

export function hasControl(design: EvaluationDesign): boolean {
  return !withoutControl.includes(design);
}

/** What results are, where "results in" tells of them and is no verb. */
const ofResults =
  "(?:the|these|those|our|their|its|all|some|such|no|and|or|of|first|early|main|final|full|test|survey|study|pilot|same|other|good|poor)";
const causal = new RegExp(
  [
    String.raw`\bcaus(?:e[ds]?|ing)\b`,
    String.raw`\b(?:led|leads?|leading) to\b`,
    String.raw`\b(?:due to|because of|thanks to|as a result of|owing to|attributable to|brought about)\b`,
    String.raw`\bresult(?:ed|ing) (?:in|from)\b`,
    String.raw`(?<!(?:^|[.:;!?\n])\s*|\b${ofResults}\s+)\bresults (?:in|from)\b`,
    String.raw`\b(?:impact(?:s|ed)?|effects?) on\b`,
    String.raw`(?<!\bcost[- ])\beffective\b`,
    String.raw`\bhelp(?:s|ed|ing)? to\b`,
    String.raw`(?<!\b(?:an?|the|this|that|no|any)\s+)\b(?:reduce|improve|increase|decrease|save)\b`,
    String.raw`\b(?:reduc|improv|increas|decreas|sav)(?:ed|es|ing)\b`,
    String.raw`\b(?:prevent|avoid)(?:s|ed|ing)?\b`,
    String.raw`\blower(?:s|ed|ing)\b`,
    String.raw`(?<!\b(?:an?|the|this|that|short)\s+)\bcut(?:s|ting)?\b(?!-| ?off)`,
  ].join("|"),
  "gi",
);

/** Words that say what caused a difference, each once as it is written; none where the design can tell. */
export function causalWords(text: string, design: EvaluationDesign): string[] {
  if (hasControl(design)) return [];
  return [...new Set([...text.matchAll(causal)].map(([word]) => word.toLowerCase()))];
}

export type HiddenCount = { count: number; what: string };

const spelt = ["", "one", "two", "three", "four", "five", "six", "seven"];
const anyNumber = String.raw`(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)`;
/** What can be counted and is neither people nor what happened to them: times, shares, money, things written. */
const things = String.raw`(?:per ?cent|percentage|points?|times|seconds?|minutes?|hours?|days?|weeks?|months?|years?|quarters?|halves|thirds|fifths|measures?|versions?|pounds?|pence|p|million|thousand)\b`;
/** Places and sides, of which a word may say what kind they are, unless that word tells of people. */
const places = String.raw`(?:(?!(?:people|persons?|patients?|participants?|residents?|wom[ae]n|m[ae]n|staff|died|dead|fell|were|was|had|left|in|at|from|of)\b)[\w-]+\s+)?(?:arms|sites?|pharmac(?:y|ies)|practices?|wards?|clinics?|hospitals?|places?|boroughs?|groups?|homes?|surger(?:y|ies)|centres?|trusts?)\b`;
/** "3 in 5", "3 out of 10", "1 in 60": a share, as long as what it is of is a round number and not the people who were counted. */
const shared = String.raw`\s+(?:in|out of)(?: every)?\s+(?:[2-9]|10|100|1,?000|10,?000|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a hundred|a thousand)(?![\w]|[.,]\d)`;
/** After a number that is no count of people or of what happened to them. */
const measured = new RegExp(
  `^(?:%|‰|[-–]|\\s*${things}|\\s*${places}|${shared}|\\s+(?:to|or|and)\\s+${anyNumber}\\s+(?:${things}|${places}))`,
  "i",
);
const roundShare = /^\s+in(?: every)?\s+\d{1,2}(?:,?0+)*(?![\w]|[.,]\d)/i;
/** As months are written; "3 may" is no day. */
const month =
  /^\s+(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/;
/** Before a number that is the name of something, or what a share is of. */
const named = new RegExp(
  String.raw`\b(?:(?:types?|bands?|phases?|stages?|steps?|levels?|figures?|tables?|parts?|versions?|grades?|tiers?|sections?|pages?|appendix)\s+(?:${anyNumber}\s+(?:to|or|and)\s+)?|${anyNumber}\s+(?:in|out of)(?: every)?\s+)$`,
  "i",
);
/** "One" is mostly no count: it is one only before people and what happens to them. */
const people =
  /^\s+(?:\w+\s+)?(?:people|persons?|patients?|participants?|residents?|carers?|wom[ae]n|m[ae]n|child(?:ren)?|nurses?|staff|cases?|events?|deaths?|falls?|admissions?|died|fell|of (?:them|whom))\b/i;

function isCount(text: string, written: string, index: number): boolean {
  const after = text.slice(index + written.length);
  if (written.toLowerCase() === "one") return people.test(after) && !measured.test(after);
  if (written === "1" && roundShare.test(after)) return false;
  return !measured.test(after) && !month.test(after) && !named.test(text.slice(0, index));
}

/** Which hidden counts a text names, in figures or in words, each with how it is written there. */
export function namedCounts(
  text: string,
  hidden: readonly HiddenCount[],
): (HiddenCount & { written: string })[] {
  const found = hidden.flatMap(({ count, what }) => {
    const number = new RegExp(`(?<![\\w.,£–-])(?:${count}|${spelt[count]})(?![\\w]|[.,]\\d)`, "gi");
    const match = [...text.matchAll(number)].find(({ 0: written, index }) => isCount(text, written, index));
    return match ? [{ count, what, written: match[0] }] : [];
  });
  return found.filter(({ count }, place) => found.findIndex((one) => one.count === count) === place);
}

type PooledRow = SeriesRow & { site?: string; subgroup?: string };

/** The counts of 1 to 7 that no reader may see: of each side, site and group. In: rows pooled by each of these. */
export function hiddenCounts(
  measures: readonly Pick<AnalysedMeasure, "id" | "kind" | "name">[],
  rows: readonly PooledRow[],
): HiddenCount[] {
  return measures.flatMap(({ id, kind, name }) =>
    rows
      .filter(({ measureId }) => measureId === id)
      .flatMap(({ arm, site, subgroup, ...row }) =>
        countedIn[kind].flatMap((figure) => {
          const count = Math.round(Number(row[figure as keyof typeof row] ?? 0));
          if (suppressCount(Math.max(0, count)) !== null) return [];
          return [
            { count, what: [name, armLabels[arm].toLowerCase(), site, subgroup].filter(Boolean).join(", ") },
          ];
        }),
      ),
  );
}

/** Why a text cannot be signed: it names a number that the page hides. */
export function tellNamedCount({ written, count, what }: HiddenCount & { written: string }): string {
  const spoken = written === String(count) ? "" : ` (${count})`;
  return `“${written}”${spoken} gives away a number that is hidden from readers because it is from 1 to 7: ${what}. Write “fewer than 8”, or leave the number out.`;
}

/** The way past, for numbers that only look like one that is hidden. */
export const tellNumbersMeant = "If none of these numbers counts people, tick the box that says so.";

export function tellCausalWords(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`).join(", ");
  return `${quoted}: this design cannot show what caused a difference. Say what was seen, such as “was lower after”, or tick the box below to keep the words as they are.`;
}
