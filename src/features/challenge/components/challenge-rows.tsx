import { Table } from "@/components/ui/table";
import { daysBetween, formatDate } from "@/lib/dates";
import type { OwnChallenges } from "../queries";
import { ChallengeTag } from "./challenge-tag";

type ChallengeRowsProps = {
  caption: string;
  challenges: OwnChallenges["items"];
  now: Date;
  showOrganisation?: boolean;
};

/** Needs as rows, with what each waits for. */
export function ChallengeRows({ caption, challenges, now, showOrganisation }: ChallengeRowsProps) {
  return (
    <Table
      caption={caption}
      head={["Need", ...(showOrganisation ? ["Organisation"] : []), "Where it stands", "Since"]}
      rows={challenges.map((challenge) => [
        <a key="title" href={`/challenges/${challenge.slug}`}>
          {challenge.title}
        </a>,
        ...(showOrganisation ? [challenge.organisationName] : []),
        <Standing key="status" challenge={challenge} />,
        challenge.statusChangedAt
          ? `${formatDate(challenge.statusChangedAt)} (${waiting(challenge.statusChangedAt, now)})`
          : "",
      ])}
    />
  );
}

function Standing({ challenge }: { challenge: OwnChallenges["items"][number] }) {
  const { status, awaitingConfirmation, sentAt } = challenge;
  if (awaitingConfirmation && status !== "in_review") return "Waits for its owner to confirm";
  if (status === "draft" && sentAt) return "A broker shapes it";
  return <ChallengeTag status={status} />;
}

function waiting(since: Date, now: Date): string {
  const days = daysBetween(since, now);
  return days === 0 ? "today" : days === 1 ? "1 day" : `${days} days`;
}
