import Papa from "papaparse";
import type { Reported } from "./report/rules";
import { remarksOf, shownParts } from "./report/shown/rules";
import { areFiguresMadeUp } from "./rules";
import { evaluationDesignLabels } from "./status";

/** The figures of a published version as CSV: exactly those of the page, hidden and rounded alike, and no others. */
export function figuresCsv({ version }: Pick<Reported, "version">): string {
  const { content, number, kind } = version;
  const rows = content.results.flatMap((result) => {
    const shared = {
      version: number,
      status: kind,
      measure: result.name,
      primary: result.isPrimary ? "yes" : "no",
      design: evaluationDesignLabels[content.design],
      comparator: content.comparator,
      case_definition: result.caseDefinition,
    };
    const told = {
      known_before_lock: result.isKnownBeforeLock ? "yes" : "no",
      source: content.publicSourceUrl ?? "",
      illustration: areFiguresMadeUp(content) ? "yes" : "no",
    };
    return shownParts(result).flatMap(({ part, isHidden, figures }) => {
      const lines = figures.length > 0 ? figures : [withoutFigures];
      return lines.map(({ label, counts, estimate, interval, n }) => ({
        ...shared,
        part,
        group: label,
        counts,
        estimate,
        interval_95: interval,
        n: n ?? "",
        small_numbers: isHidden ? "hidden" : result.isRounded ? "rounded" : "exact",
        ...told,
        // Both are about the whole.
        sentence: part === "" ? result.sentence : "",
        notes: part === "" ? remarksOf(result).join(" ") : "",
      }));
    });
  });
  return Papa.unparse(rows, { escapeFormulae: true });
}

/** A measure that is hidden, or a count without an interval, still has its line. */
const withoutFigures = { label: "", counts: "", estimate: "", interval: "", n: "" };
