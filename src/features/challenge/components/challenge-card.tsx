import { Card } from "@/components/ui/card";
import { Highlighted } from "@/components/ui/highlighted";
import { formatDate } from "@/lib/dates";
import { formatCount, formatPounds } from "@/lib/money";
import { labelOf, settings } from "@/lib/vocabulary";
import type { ListedChallenge } from "../catalogue/queries";
import { countdown } from "../rules";
import { ChallengeTag } from "./challenge-tag";

/** One need in a list: who asks, what for, where, and how long it stays open. */
export function ChallengeCard({
  challenge,
  now,
  headingLevel = 2,
}: {
  challenge: ListedChallenge;
  now: Date;
  headingLevel?: 2 | 3;
}) {
  const { slug, title, excerpt, status, organisationName, places, closesAt, opensAt } = challenge;
  const facts = [
    places.join(", "),
    challenge.settings.map((setting) => labelOf(settings, setting)).join(", "),
    challenge.populationSize ? `About ${formatCount(challenge.populationSize)} people` : "",
    challenge.budgetPounds ? `Budget ${formatPounds(challenge.budgetPounds)}` : "",
  ].filter(Boolean);
  const time = status === "open" ? countdown(closesAt, now) : opensAt ? `Opened ${formatDate(opensAt)}` : "";
  return (
    <Card
      heading={<Highlighted parts={title} />}
      href={`/challenges/${slug}`}
      caption={organisationName}
      headingLevel={headingLevel}
      footer={
        <>
          <ChallengeTag status={status} /> {time}
        </>
      }
    >
      <p>
        <Highlighted parts={excerpt} />
      </p>
      <p className="nhsuk-u-margin-bottom-0 nhsuk-u-font-size-16">{facts.join(" · ")}</p>
    </Card>
  );
}
