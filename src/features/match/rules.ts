import { daysBetween } from "@/lib/dates";
import { liveMatchStatuses, type MatchParty, type MatchSide, type MatchStatus, matchLabels } from "./status";

type Standing = {
  status: MatchStatus;
  statusChangedAt: Date;
  leaderAccepted: boolean | null;
  innovatorAccepted: boolean | null;
};

/** Whose turn it is and since how many days; null once nobody's is. */
export function waitingOn(match: Standing, now: Date): { parties: MatchParty[]; days: number } | null {
  const parties = partiesToAct(match);
  return parties.length > 0 ? { parties, days: daysBetween(match.statusChangedAt, now) } : null;
}

function partiesToAct({ status, leaderAccepted, innovatorAccepted }: Standing): MatchParty[] {
  if (status === "requested" || status === "agreed") return ["broker"];
  if (status !== "introduced") return [];
  const open: MatchParty[] = [];
  if (leaderAccepted === null) open.push("leader");
  if (innovatorAccepted === null) open.push("innovator");
  return open;
}

function isLive(status: MatchStatus): boolean {
  return (liveMatchStatuses as readonly MatchStatus[]).includes(status);
}

/** Both sides and the broker can talk from the introduction until the match is over. */
export function canTalk(status: MatchStatus): boolean {
  return isLive(status) && status !== "requested";
}

type Step = { text: string; state: "done" | "current" | "todo" };

const path: MatchStatus[] = ["requested", "introduced", "agreed", "piloting", "closed"];

/** Where a match stands, as the few steps that matter; one that ended early ends where it did. */
export function lifecycleSteps(
  status: MatchStatus,
  { requestedSide, introducedAt }: { requestedSide: MatchSide | null; introducedAt: Date | null },
): Step[] {
  const walked = path.filter((step) => step !== "requested" || requestedSide !== null);
  const here = walked.indexOf(status);
  if (here >= 0) {
    return walked.map((step, place) => ({
      text: matchLabels[step],
      state: place < here ? "done" : place === here ? "current" : "todo",
    }));
  }
  const before = walked.filter(
    (step) =>
      step === "requested" ||
      (step === "introduced" && introducedAt !== null) ||
      (step === "agreed" && status === "ended"),
  );
  return [
    ...before.map((step): Step => ({ text: matchLabels[step], state: "done" })),
    { text: matchLabels[status], state: "current" },
  ];
}
