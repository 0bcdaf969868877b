import { Details } from "@/components/ui/details";
import { ExternalLink } from "@/components/ui/external-link";
import { FigureNumber } from "@/components/ui/figure-number";
import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Extrapolation } from "../external-result/queries";
import { type ChainLink, runChain } from "../scale-up/rules";
import { formatPercent, formatShort } from "../statistics/format";
import { publishedDate } from "./published-date";

/** A claim with its chain, or with what is missing of it; our own chain stands beside it and says whose it is. */
export function ExtrapolationClaim({ extrapolation }: { extrapolation: Extrapolation }) {
  const { claim, isChainPublished, statements, missing, note, ownChain } = extrapolation;
  return (
    <article id={extrapolation.slug}>
      <SectionHeading level={3}>
        “{claim}”{" "}
        {isChainPublished ? (
          <Tag colour="grey">Chain published</Tag>
        ) : (
          <Tag colour="orange">Chain not published</Tag>
        )}
      </SectionHeading>
      <p>As it was said in public:</p>
      <ul>
        {statements.map(({ text, sourceUrl, date }) => (
          <li key={sourceUrl}>
            {text} <ExternalLink href={sourceUrl}>{new URL(sourceUrl).host}</ExternalLink>,{" "}
            {publishedDate(date)}
          </li>
        ))}
      </ul>
      {missing.length > 0 ? (
        <>
          <p>What is missing, so that nobody can check it:</p>
          <ul>
            {missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : null}
      {note ? <p>{note}</p> : null}
      {ownChain.length > 0 ? <OwnChain extrapolation={extrapolation} /> : null}
    </article>
  );
}

/** Everybody draws the same numbers. */
const seed = 1600;
const screened = 100_000;

function OwnChain({ extrapolation: { ownChain, ownResult, ownNote } }: { extrapolation: Extrapolation }) {
  const run = runChain([peopleScreened, ...ownChain.map(linkOf)], { seed, target: null });
  return (
    <>
      <SectionHeading level={4}>Our own chain, not theirs</SectionHeading>
      <p>{ownNote}</p>
      <Table
        caption="Our own chain, link by link"
        hideCaption
        head={["Link", "Low", "Central", "High"]}
        numeric={[1, 2, 3]}
        rows={ownChain.map(({ name, low, central, high, unit }) => [
          unit === "proportion" ? name : `${name} (${unit})`,
          value(low, unit),
          value(central, unit),
          value(high, unit),
        ])}
      />
      <p>
        <strong>Ours:</strong> {ownResult}.
      </p>
      {run ? (
        <>
          <FigureNumber
            value={`${rounded(run.result)} for each 100,000 people screened`}
            label={`95% interval ${rounded(run.lower)} to ${rounded(run.upper)}, drawn through the whole chain`}
            detail={`What matters most: ${run.matters ?? "nothing, no link has an interval"}. Rests on what is only possible: ${run.restsOnPossible.join(", ") || "nothing"}.`}
          />
          {run.factor === null || run.resultIfPossible === null ? null : (
            <div className="ix-note">
              <p>
                <strong>Possible is not confirmed.</strong> Counting possible cases would make it{" "}
                {rounded(run.resultIfPossible)}, {run.factor.toFixed(1)} times as many: for the same claim, so
                many times fewer people would seem to be enough.
              </p>
            </div>
          )}
        </>
      ) : null}
      <Details summary="Where each link comes from">
        {ownChain.map(({ name, sources }) => (
          <ChainSources key={name} name={name} sources={sources} />
        ))}
      </Details>
    </>
  );
}

const peopleScreened: ChainLink = {
  name: "People screened",
  shape: "amount",
  value: screened,
  low: null,
  high: null,
  standing: "confirmed",
  possibleValue: null,
};

function linkOf({
  name,
  low,
  central,
  high,
  standing,
  possible,
}: Extrapolation["ownChain"][number]): ChainLink {
  const known = { standing: standing ?? "possible", possibleValue: possible ?? null } as const;
  return { name, shape: "share", value: central, low, high, ...known };
}

function rounded(figure: number): string {
  return formatShort(Number(figure.toPrecision(3)));
}

type ChainSourcesProps = Pick<Extrapolation["ownChain"][number], "name" | "sources">;

function ChainSources({ name, sources }: ChainSourcesProps) {
  return (
    <>
      <p>{name}:</p>
      <ul>
        {sources.map(({ text, sourceUrl }) => (
          <li key={text}>{sourceUrl ? <ExternalLink href={sourceUrl}>{text}</ExternalLink> : text}</li>
        ))}
      </ul>
    </>
  );
}

function value(figure: number, unit: string): string {
  return unit === "proportion" ? formatPercent(figure) : formatShort(figure);
}
