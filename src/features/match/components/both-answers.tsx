import { SectionHeading } from "@/components/ui/heading";
import { Quote } from "@/components/ui/quote";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/dates";
import type { ShownMatch } from "../shown/queries";
import { Sides } from "./sides";

/** What each side said to the introduction, and why. */
export function BothAnswers({ match }: Pick<ShownMatch, "match">) {
  if (!match.introducedAt) return null;
  return (
    <>
      <SectionHeading id="answers">What both sides say</SectionHeading>
      <Sides>
        <Answer
          name={match.leaderName}
          accepted={match.leaderAccepted}
          reason={match.leaderReason}
          at={match.leaderAnsweredAt}
        />
        <Answer
          name={match.innovatorName}
          accepted={match.innovatorAccepted}
          reason={match.innovatorReason}
          at={match.innovatorAnsweredAt}
        />
      </Sides>
    </>
  );
}

type AnswerProps = { name: string; accepted: boolean | null; reason: string | null; at: Date | null };

function Answer({ name, accepted, reason, at }: AnswerProps) {
  return (
    <section>
      <SectionHeading level={3}>{name}</SectionHeading>
      {accepted === null ? (
        <Tag colour="grey">No answer yet</Tag>
      ) : (
        <Tag colour={accepted ? "green" : "red"}>{accepted ? "Accepts" : "Declines"}</Tag>
      )}
      {reason ? <Quote by={at ? formatDate(at) : undefined}>{reason}</Quote> : null}
    </section>
  );
}
