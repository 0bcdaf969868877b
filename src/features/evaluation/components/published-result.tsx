import { SectionHeading } from "@/components/ui/heading";
import { Tag } from "@/components/ui/tag";
import type { PublishedFindings } from "../rules";
import { evaluationDesignLabels } from "../status";
import { BreakdownView } from "./breakdown-view";
import { MeasureComparison } from "./measure-comparison";
import { BigFigures, MeasureChart } from "./measure-figures";
import { VerdictTag } from "./verdict-tag";

type Result = PublishedFindings["results"][number];
type PublishedResultProps = { result: Result; findings: PublishedFindings; id?: string };

/** One measure as everybody reads it: figure, interval, n, design, case definition and a sentence that does not overclaim. */
export function PublishedResult({ result, findings, id }: PublishedResultProps) {
  const figures = { ...result, design: evaluationDesignLabels[findings.design], target: undefined };
  return (
    <section>
      <SectionHeading level={3} id={id}>
        {result.name}
      </SectionHeading>
      <BigFigures {...figures} />
      <ResultTags result={result} />
      <p>{result.sentence}</p>
      <WhatToKnow result={result} />
      <MeasureComparison {...result} design={figures.design} comparator={findings.comparator} />
      <MeasureChart {...figures} />
      {result.breakdown ? (
        <BreakdownView
          name={result.name}
          breakdown={result.breakdown}
          screening={result.screening}
          isShare={result.kind === "proportion"}
        />
      ) : null}
    </section>
  );
}

/** What a result says for the product, and whether it decides. */
export function ResultTags({ result }: { result: Result }) {
  return (
    <p className="ix-tags">
      {result.isPrimary ? <Tag colour="blue">Primary measure</Tag> : null}
      <VerdictTag verdict={result.verdict} />
      {result.isKnownBeforeLock ? <Tag colour="grey">Known before the lock</Tag> : null}
    </p>
  );
}

/** What to know of the figures of a result: when they were known, and what counts as one. */
export function WhatToKnow({ result }: { result: Result }) {
  return (
    <>
      {result.isKnownBeforeLock ? (
        <p>
          These figures, or some of them, were known before the plan was locked, so the plan could not protect
          this measure from hindsight.
        </p>
      ) : null}
      {result.caseDefinition ? (
        <p>
          <strong>What counts as one:</strong> {result.caseDefinition}
        </p>
      ) : null}
    </>
  );
}
