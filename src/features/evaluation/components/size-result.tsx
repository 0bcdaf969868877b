import { ButtonLink } from "@/components/ui/button";
import { FigureNumber } from "@/components/ui/figure-number";
import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { planSize } from "../size/rules";
import type { SizeQuestion } from "../size/schema";
import { formatNumber, formatPercent } from "../statistics/format";
import { SizeWarnings } from "./size-warnings";

type SizeResultProps = { question: SizeQuestion; address: string };

/** The calculator's answer: the number, the weeks, what the pilot as planned could see, and the formula by its name. */
export function SizeResult({ question, address }: SizeResultProps) {
  const answer = planSize(question);
  const { expectedPerWeek, recruitmentWeeks } = question;
  const counted = question.kind === "rates" ? "units of exposure, such as person-years or days," : "people";
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
        head={["Chance of seeing the target", "In each group", "In all", "Weeks"]}
        numeric={[1, 2, 3]}
        rows={answer.perGroupByPower.map(({ power, perGroup, total }) => [
          formatPercent(power, 0),
          formatNumber(perGroup),
          formatNumber(total),
          expectedPerWeek ? formatNumber(Math.ceil(total / expectedPerWeek)) : "–",
        ])}
      />
      <p>
        Formula: {answer.formula}; two-sided at 5%. Formulas differ a little, so name this one where you use
        the number. For a trend over time it is only a guide: there the number of points counts most.
      </p>
      {question.kind === "rates" ? null : (
        <ButtonLink href={`${address}/edit/size?${taken}`}>Take this number into the plan</ButtonLink>
      )}
    </section>
  );
}
