import { Banner } from "@/components/ui/banner";
import { InsetText } from "@/components/ui/inset-text";
import { WarningCallout } from "@/components/ui/warning-callout";
import { formatDate } from "@/lib/dates";
import type { PublishedEvaluation } from "../queries";
import { illustrationNote } from "../rules";
import { IllustrationTag } from "./illustration-tag";

/** What a reader must know before any figure: retracted, corrected, not the version that stands, or made up. */
export function PublishedNotices({ evaluation }: { evaluation: PublishedEvaluation }) {
  const { version, versions, isLatest, slug } = evaluation;
  const latest = versions[0];
  const illustration = illustrationNote(version.content);
  return (
    <>
      {latest?.kind === "retracted" ? (
        <WarningCallout heading="Retracted">
          <p>
            This result was retracted on {formatDate(latest.publishedAt)}. {latest.reason}
          </p>
          <p>It stays readable, and no product and no match counts it any more.</p>
        </WarningCallout>
      ) : null}
      {isLatest && version.kind === "corrected" ? (
        <Banner title="Corrected">
          <p>
            Corrected on {formatDate(version.publishedAt)}. {version.reason}
          </p>
        </Banner>
      ) : null}
      {isLatest ? null : (
        <InsetText>
          <p>
            You are reading version {version.number} as it was published on {formatDate(version.publishedAt)}.{" "}
            <a href={`/evaluations/${slug}`}>Read the version that stands now</a>
          </p>
        </InsetText>
      )}
      {illustration ? (
        <p>
          <IllustrationTag findings={version.content} /> {illustration}
        </p>
      ) : null}
    </>
  );
}
