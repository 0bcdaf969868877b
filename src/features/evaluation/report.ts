import Papa from "papaparse";
import type { Reported } from "./report/rules";
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
      small_numbers: result.isHidden ? "hidden" : result.isRounded ? "rounded" : "exact",
      known_before_lock: result.isKnownBeforeLock ? "yes" : "no",
      source: content.publicSourceUrl ?? "",
      sentence: result.sentence,
    };
    const arms = result.arms.length > 0 ? result.arms : [withoutFigures];
    return arms.map(({ label, counts, estimate, interval, n }) => ({
      ...shared,
      group: label,
      counts,
      estimate,
      interval_95: interval,
      n,
      ...told,
    }));
  });
  return Papa.unparse(rows, { escapeFormulae: true });
}

/** A measure that is hidden, or a count without an interval, still has its line. */
const withoutFigures = { label: "", counts: "", estimate: "", interval: "", n: "" };
