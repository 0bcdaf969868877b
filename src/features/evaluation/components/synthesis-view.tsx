import { ForestPlot } from "@/components/chart/forest-plot";
import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { isRatio, noDifference, type Synthesis, scaleLabels } from "../synthesis/rules";
import { tellSynthesis, tellValue } from "../synthesis/telling/rules";

const sourceLabels = { here: "Tested here", elsewhere: "Published elsewhere" } as const;

/** One kind of measure over all results of a product: what they say together in words, and each of them in a forest plot. */
export function SynthesisView({ group }: { group: Synthesis }) {
  const { measure, scale, rows, left, pooled, state } = group;
  const summaries = pooled
    ? [
        ...(state === "pooled" ? [{ label: "All together (random effects)", ...pooled.random }] : []),
        ...(pooled.prediction
          ? [
              {
                label: "One more place (prediction interval)",
                lower: pooled.prediction.lower,
                upper: pooled.prediction.upper,
              },
            ]
          : []),
      ]
    : [];
  return (
    <section>
      <SectionHeading>{measure}</SectionHeading>
      {tellSynthesis(group).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <ForestPlot
        title={`${scaleLabels[scale]}: ${measure}`}
        description="Each result with its 95% interval. The line marks no difference, where there is one."
        rows={rows.map(({ study, weight, ...row }) => ({
          ...row,
          weight: pooled ? weight : null,
          label: study.label,
          note: `${sourceLabels[study.source].toLowerCase()}, ${study.design.toLowerCase()}`,
        }))}
        summaries={summaries}
        nothing={noDifference(scale)}
        isRatio={isRatio(scale)}
        text={(value) => tellValue(scale, value)}
      />
      <Table
        caption={`Where the results of “${measure}” come from`}
        hideCaption
        head={["Result", "Found", "Design"]}
        rows={rows.map(({ study }) => [
          <a key="link" href={study.href}>
            {study.label}
          </a>,
          sourceLabels[study.source],
          study.design,
        ])}
      />
      {left.length > 0 ? (
        <p>
          Left out, since the same people are counted above already:{" "}
          {left.map(({ label, href }, place) => (
            <span key={href}>
              {place > 0 ? "; " : ""}
              <a href={href}>{label}</a>
            </span>
          ))}
          .
        </p>
      ) : null}
    </section>
  );
}
