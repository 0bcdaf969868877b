import { Details } from "@/components/ui/details";
import { SectionHeading } from "@/components/ui/heading";
import type { Explanation, JudgedMustHave } from "../engine/explanation";
import { ContributionChart } from "./contribution-chart";
import { EvidenceList } from "./evidence-list";
import { MustHaveTable, type Settling } from "./must-have-table";
import { QuotedNeeds } from "./quoted-needs";
import { RaiseList } from "./raise-list";
import type { SideNames } from "./side-words";

type ExplanationSectionsProps = {
  explanation: Explanation;
  /** As they stand now, where they were settled since. */
  mustHaves?: JudgedMustHave[];
  settling?: Settling;
  /** What the two sides are called to whoever reads it. */
  names?: SideNames;
  raiseHeading?: string;
};

/** What answers what, what is met, what is known, and what would raise it: for a match and for a suggestion. */
export function ExplanationSections({
  explanation,
  mustHaves,
  settling,
  names,
  raiseHeading = "What would raise it or make it surer",
}: ExplanationSectionsProps) {
  return (
    <>
      <QuotedNeeds explanation={explanation} names={names} />
      <SectionHeading id="must-haves">Must-haves</SectionHeading>
      <MustHaveTable mustHaves={mustHaves ?? explanation.mustHaves} settling={settling} />
      <SectionHeading id="evidence">Evidence</SectionHeading>
      <EvidenceList explanation={explanation} />
      <SectionHeading id="score">The score</SectionHeading>
      <ContributionChart explanation={explanation} />
      <Details summary="What each part says">
        <ul className="nhsuk-list nhsuk-list--bullet">
          {explanation.contributions.map(({ feature, label, sentence }) => (
            <li key={feature}>
              {label}: {sentence}
            </li>
          ))}
        </ul>
      </Details>
      <SectionHeading id="raise">{raiseHeading}</SectionHeading>
      <RaiseList advice={explanation.whatWouldRaiseIt} />
    </>
  );
}
