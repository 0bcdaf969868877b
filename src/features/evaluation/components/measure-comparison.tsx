import { FigureNumber } from "@/components/ui/figure-number";
import type { Comparison } from "../analysis/result/rules";

type MeasureComparisonProps = {
  comparison?: Comparison | null;
  /** How each side's interval was calculated. */
  method?: string;
  notes?: string[];
  design: string;
  comparator: string;
};

/** The two sides compared, and how everything of one measure was calculated. */
export function MeasureComparison({ comparison, method, notes, design, comparator }: MeasureComparisonProps) {
  return (
    <>
      {comparison ? (
        <FigureNumber
          value={comparison.estimate}
          label={
            <>
              {comparison.label}, 95% interval {comparison.interval}
            </>
          }
          detail={`${design}. Compared with: ${comparator}.`}
        />
      ) : null}
      {method ? (
        <p className="nhsuk-hint">
          Method: {method}
          {comparison ? `; ${comparison.method}` : ""}. {(notes ?? []).join(" ")}
        </p>
      ) : null}
    </>
  );
}
