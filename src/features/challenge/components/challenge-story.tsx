import type { ReactNode } from "react";
import { Columns, OneThird, TwoThirds } from "@/components/ui/columns";
import { ExternalLink } from "@/components/ui/external-link";
import { InsetText } from "@/components/ui/inset-text";
import { Table } from "@/components/ui/table";
import type { ShownChallenge } from "../queries";
import { BaselineFigures, hostOf } from "./baseline-figures";
import { RequirementTable } from "./requirement-table";

/** The need as a story: the problem, today, what better looks like, what an answer must do, what happens then. */
export function ChallengeStory({ challenge }: { challenge: ShownChallenge }) {
  const { problem, whoHasIt, pathwayToday, baselines, whatBetterLooksLike, outcomes, mustHaves, afterPilot } =
    challenge;
  return (
    <>
      <Columns>
        <TwoThirds>
          <h2 className="nhsuk-u-visually-hidden">The problem</h2>
          <Paragraphs text={problem} lead />
        </TwoThirds>
        <OneThird>
          <BaselineFigures baselines={baselines} />
        </OneThird>
      </Columns>
      <div className="ix-prose">
        <Part title="Who has it" isThere={whoHasIt !== ""}>
          <Paragraphs text={whoHasIt} />
        </Part>
        <Part title="What happens today" isThere={pathwayToday !== ""}>
          <Paragraphs text={pathwayToday} />
        </Part>
        <Part title="What better looks like" isThere={whatBetterLooksLike !== "" || outcomes.length > 0}>
          <Paragraphs text={whatBetterLooksLike} />
          {outcomes.length > 0 ? (
            <Table
              caption="Outcomes wanted"
              head={["What should change", "Today", "Target"]}
              rows={outcomes.map(({ measure, baseline, target }) => [
                measure,
                baseline ?? "Not known",
                target ?? "To be agreed",
              ])}
            />
          ) : null}
        </Part>
        <Part title="What an answer must do" isThere={mustHaves.length > 0}>
          <RequirementTable mustHaves={mustHaves} />
        </Part>
        <Part title="After a good pilot" isThere={afterPilot !== ""}>
          <Paragraphs text={afterPilot} />
        </Part>
        <Sources urls={challenge.sourceUrls} />
        <InsetText>
          <p>Posting a need here discharges no legal duty to publish a procurement notice.</p>
        </InsetText>
      </div>
    </>
  );
}

function Part({ title, isThere, children }: { title: string; isThere: boolean; children: ReactNode }) {
  if (!isThere) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}

export function Paragraphs({ text, lead }: { text: string; lead?: boolean }) {
  const paragraphs = text.split(/\n\s*\n/).filter(Boolean);
  return paragraphs.map((paragraph, place) => (
    <p key={paragraph} className={lead && place === 0 ? "nhsuk-lede-text" : undefined}>
      {paragraph}
    </p>
  ));
}

function Sources({ urls }: { urls: readonly string[] }) {
  if (urls.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-s">Sources</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {urls.map((url) => (
          <li key={url}>
            <ExternalLink href={url}>{hostOf(url)}</ExternalLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
