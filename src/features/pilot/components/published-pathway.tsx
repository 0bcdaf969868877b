import { DurationBars } from "@/components/chart/duration-bars";
import { PathwayDiagram } from "@/components/chart/pathway-diagram";
import { ExternalLink } from "@/components/ui/external-link";
import { SectionHeading } from "@/components/ui/heading";
import { keyed } from "@/components/ui/keyed";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/dates";
import { contributionKindLabels } from "../contribution/schema";
import type { listPublishedPathways } from "../pathway/queries";
import { type PublishedPathway, pathwayTimeText } from "../pathway/rules";
import { drawnSteps, PathwaySources } from "./pathway-view";

export type ShownPathway = Awaited<ReturnType<typeof listPublishedPathways>>[number];

/** What a pilot chose to show: how care went before and after, how long it took, and who developed what. */
export function PublishedPathwayView({ pathway }: { pathway: ShownPathway }) {
  const { content, publishedAt } = pathway;
  const { before, after } = content;
  return (
    <section className="ix-published-pathway">
      <SectionHeading level={3}>{content.title}</SectionHeading>
      <p>
        {content.isIllustration ? (
          <>
            <Tag colour="yellow">Illustration</Tag> What has a source here is a public fact. The rest, and the
            date, are made up for this demo.{" "}
          </>
        ) : null}
        The people of this pilot published this on {formatDate(publishedAt)}.
      </p>
      <PathwayTimes content={content} />
      <PathwayDiagram
        before={{ total: pathwayTimeText(before.time), steps: drawnSteps(before.steps) }}
        after={{ total: pathwayTimeText(after.time), steps: drawnSteps(after.steps) }}
      />
      <PathwaySources before={before.steps} after={after.steps} />
      <Contributions content={content} />
    </section>
  );
}

/** The whole length of both sides as bars; nothing is drawn for a time that nobody knows. */
export function PathwayTimes({ content }: { content: PublishedPathway }) {
  const sides = [
    { label: "Before", time: content.before.time },
    { label: "After", time: content.after.time },
  ];
  const known = sides.flatMap(({ label, time }) => (time ? [{ label, time }] : []));
  if (known.length === 0) return null;
  const sources = [...new Set(known.flatMap(({ time }) => (time.sourceUrl ? [time.sourceUrl] : [])))];
  return (
    <DurationBars
      title="Weeks from the first step to the last"
      description={
        known.some(({ time }) => time.basis !== "measured")
          ? "Not a measured effect: read beside each bar how its time is known."
          : undefined
      }
      unit="weeks"
      rows={known.map(({ label, time }) => ({
        label,
        text: pathwayTimeText(time),
        from: time.from,
        to: time.to,
      }))}
      source={
        sources.length > 0
          ? keyed(sources).map(({ key, place, item }) => (
              <span key={key}>
                {place > 0 ? ", " : ""}
                <ExternalLink href={item}>{new URL(item).hostname}</ExternalLink>
              </span>
            ))
          : undefined
      }
    />
  );
}

function Contributions({ content }: { content: PublishedPathway }) {
  if (content.contributions.length === 0) return null;
  return (
    <>
      <SectionHeading level={3}>Who developed what</SectionHeading>
      <SummaryList
        rows={content.contributions.map(({ kind, contributor, description, sourceUrl }) => ({
          key: contributionKindLabels[kind],
          value: (
            <>
              <strong>{contributor}.</strong> {description}{" "}
              {sourceUrl ? (
                <ExternalLink href={sourceUrl}>
                  Source<span className="nhsuk-u-visually-hidden"> for {contributor}</span>
                </ExternalLink>
              ) : null}
            </>
          ),
        }))}
      />
    </>
  );
}
