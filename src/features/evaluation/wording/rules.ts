import { type AnalysedMeasure, countedIn, type SeriesRow } from "../analysis/pooling/rules";
import { suppressCount } from "../statistics/suppress";
import { armLabels, type EvaluationDesign } from "../status";

/** Nobody went without the change at the same time, so that nothing tells it from all else that changed. */
const withoutControl: readonly EvaluationDesign[] = ["interrupted_time_series", "before_after", "after_only"];

export function hasControl(design: EvaluationDesign): boolean {
  return !withoutControl.includes(design);
}

const causal =
  /\b(?:caus(?:e[ds]?|ing)|(?:led|leads|leading) to|due to|because of|thanks to|result(?:s|ed|ing)? (?:in|from)|as a result of|owing to|attributable to|brought about|(?:reduc|improv|increas|decreas|prevent|lower|avoid|sav)(?:ed|es|s))\b/gi;

/** Words that say what caused a difference, each once as it is written; none where the design can tell. */
export function causalWords(text: string, design: EvaluationDesign): string[] {
  if (hasControl(design)) return [];
  return [...new Set([...text.matchAll(causal)].map(([word]) => word.toLowerCase()))];
}

export type HiddenCount = { count: number; what: string };

const spelt = ["", "one", "two", "three", "four", "five", "six", "seven"];
/** After a number that is no count of people or of what happened to them. */
const measured =
  /^(?:%|‰|[-–]|\s*(?:per ?cent|percentage|points?|in|out|times|to|seconds?|minutes?|hours?|days?|weeks?|months?|years?|quarters?|sites?|pharmac|practices?|wards?|clinics?|hospitals?|places?|boroughs?|groups?|measures?|versions?|pounds?|p\b|million|thousand))/i;
/** "One" is mostly no count: it is one only before people and what happens to them. */
const people =
  /^\s+(?:\w+\s+)?(?:people|persons?|patients?|participants?|residents?|carers?|wom[ae]n|m[ae]n|child(?:ren)?|nurses?|staff|cases?|events?|deaths?|falls?|admissions?|of (?:them|whom))\b/i;

/** Which hidden counts a text names, in figures or in words, each with how it is written there. */
export function namedCounts(
  text: string,
  hidden: readonly HiddenCount[],
): (HiddenCount & { written: string })[] {
  const found = hidden.flatMap(({ count, what }) => {
    const number = new RegExp(`(?<![\\w.,£–-])(?:${count}|${spelt[count]})(?![\\w]|[.,]\\d)`, "gi");
    const [match] = [...text.matchAll(number)].filter(({ 0: written, index }) => {
      const after = text.slice(index + written.length);
      return written.toLowerCase() === "one" ? people.test(after) : !measured.test(after);
    });
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

export function tellCausalWords(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`).join(", ");
  return `${quoted}: this design cannot show what caused a difference. Say what was seen, such as “was lower after”, or tick the box below to keep the words as they are.`;
}
