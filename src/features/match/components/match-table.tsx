import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/dates";
import type { ListedMatch } from "../queries";
import { partyLabels } from "../status";
import { MatchTag } from "./match-tag";
import { daysWaiting } from "./waiting";

/** Matches as lines: who with whom, where each stands and whose turn it is. */
export function MatchTable({ caption, matches }: { caption: string; matches: ListedMatch[] }) {
  return (
    <Table
      caption={caption}
      head={["Match", "Sides", "Score", "State", "Waiting for", "Since"]}
      numeric={[2]}
      rows={matches.map((match) => [
        <a key="match" href={`/matches/${match.id}`}>
          {match.productName} for “{match.challengeTitle}”
        </a>,
        `${match.leader} and ${match.innovator}`,
        match.score === null ? "–" : Math.round(match.score),
        <MatchTag key="state" status={match.status} />,
        match.waiting
          ? `${match.waiting.parties.map((party) => partyLabels[party]).join(" and ")}, ${daysWaiting(match.waiting.days)}`
          : "Nobody",
        formatDate(match.statusChangedAt),
      ])}
    />
  );
}
