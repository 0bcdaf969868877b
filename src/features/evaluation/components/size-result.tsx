import { ButtonLink } from "@/components/ui/button";
import { FigureNumber } from "@/components/ui/figure-number";
import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { planSize, tellExposure } from "../size/rules";
import type { SizeQuestion } from "../size/schema";
import { formatNumber, formatPercent } from "../statistics/format";
import { SizeWarnings } from "./size-warnings";

type SizeResultProps = {
  question: SizeQuestion;
  address: string;
  /** The unit of the rate that is compared, as its measure has it. */
  rateUnit: string;
};

/** The calculator's answer: the number, the weeks, what the pilot as planned could see, and the formula by its name. */
export function SizeResult({ question, address, rateUnit }: SizeResultProps) {
  const answer = planSize(question);
  const isRate = question.kind === "rates";
  const { expectedPerWeek, recruitmentWeeks } = question;
  const counted = isRate ? tellExposure(rateUnit) : "people";
  const taken = new URLSearchParams({ plannedSampleSize: String(answer.total) });
  for (const name of ["expectedPerWeek", "recruitmentWeeks", "power", "standardDeviation"] as const) {
    if (question[name] !== undefined) taken.set(name, String(question[name]));
  }
  if (question.clusterSize && question.correlation !== undefined) {
    taken.set("clusterSize", String(question.clusterSize));
    taken.set("correlation", String(question.correlation));
  }
  return (
    <section aria-labelledby="answer">
      <SectionHeading id="answer">What this needs</SectionHeading>
      <div className="ix-figures">
        <FigureNumber
          value={formatNumber(answer.perGroup)}
          label={`${counted} in each of two groups or times`}
        />
        <FigureNumber value={formatNumber(answer.total)} label={`${counted} in all`} />
        {answer.weeksNeeded === null ? null : (
          <FigureNumber
            value={`${formatNumber(answer.weeksNeeded)} ${answer.weeksNeeded === 1 ? "week" : "weeks"}`}
            label={`at ${expectedPerWeek} each week${recruitmentWeeks ? `; ${recruitmentWeeks} are planned` : ""}`}
          />
        )}
        {answer.powerAtPlanned === null ? null : (
          <FigureNumber
            value={formatPercent(answer.powerAtPlanned, 0)}
            label="chance of seeing the target with the number you plan, if it is true"
          />
        )}
      </div>
      <SizeWarnings warnings={answer.warnings} note={null} />
      <Table
        caption="By how sure you want to be"
        head={["Chance of seeing the target", "In each group", "In all", ...(isRate ? [] : ["Weeks"])]}
        numeric={isRate ? [1, 2] : [1, 2, 3]}
        rows={answer.perGroupByPower.map(({ power, perGroup, total }) => [
          formatPercent(power, 0),
          formatNumber(perGroup),
          formatNumber(total),
          ...(isRate ? [] : [expectedPerWeek ? formatNumber(Math.ceil(total / expectedPerWeek)) : "–"]),
        ])}
      />
      <p>
        Formula: {answer.formula}; two-sided at 5%. Formulas differ a little, so name this one where you use
        the number. For a trend over time it is only a guide: there the number of points counts most.
      </p>
      {isRate ? (
        <p>
          This counts exposure, so it cannot be held against the number of people in the plan. Where whole
          places are compared, events vary more between them than this allows for: ask a statistician.
        </p>
      ) : (
        <ButtonLink href={`${address}/edit/size?${taken}`}>Take this number into the plan</ButtonLink>
      )}
    </section>
  );
}
