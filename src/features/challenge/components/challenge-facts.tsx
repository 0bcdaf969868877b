import type { ReactNode } from "react";
import { formatMoment } from "@/lib/dates";
import { formatCount, formatPounds } from "@/lib/money";
import { labelOf, populations, settings } from "@/lib/vocabulary";
import type { ShownChallenge } from "../queries";
import { countdown } from "../rules";

type Fact = { name: string; value: ReactNode };

/** The need in ten seconds: for whom, how many, where, how much money, how much time. */
export function ChallengeFacts({ challenge, now }: { challenge: ShownChallenge; now: Date }) {
  return (
    <dl className="ix-in-short">
      {factsOf(challenge, now)
        .filter(({ value }) => value)
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function factsOf(challenge: ShownChallenge, now: Date): Fact[] {
  const { populationSize, budgetPounds } = challenge;
  const words = (list: string[], labels: Record<string, string>) =>
    list.map((key) => labelOf(labels, key)).join(", ");
  return [
    { name: "For", value: words(challenge.populations, populations) },
    { name: "How many", value: populationSize ? `About ${formatCount(populationSize)} people` : "" },
    { name: "Where", value: challenge.places.join(", ") },
    { name: "Settings", value: words(challenge.settings, settings) },
    { name: "Budget for a pilot", value: budgetPounds ? formatPounds(budgetPounds) : "" },
    timeOf(challenge, now),
  ];
}

function timeOf({ status, opensAt, closesAt }: ShownChallenge, now: Date): Fact {
  switch (status) {
    case "approved":
      return { name: "Opens", value: opensAt ? formatMoment(opensAt) : "" };
    case "open":
      return {
        name: "Time left",
        value: (
          <>
            {countdown(closesAt, now)}
            {closesAt ? <span className="ix-in-short__small">Closes on {formatMoment(closesAt)}</span> : null}
          </>
        ),
      };
    case "closed":
    case "decided":
    case "no_award":
      return { name: "Closed", value: closesAt ? formatMoment(closesAt) : "" };
    default:
      return { name: "Would close", value: closesAt && status !== "withdrawn" ? formatMoment(closesAt) : "" };
  }
}
