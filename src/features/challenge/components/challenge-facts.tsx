import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { formatMoment } from "@/lib/dates";
import { formatCount, formatPounds } from "@/lib/money";
import { labelOf, populations, settings } from "@/lib/vocabulary";
import type { ShownChallenge } from "../queries";
import { countdown } from "../rules";

/** The need in ten seconds: who, where, how many, how much, how long. */
export function ChallengeFacts({ challenge, now }: { challenge: ShownChallenge; now: Date }) {
  return (
    <section className="ix-card" aria-labelledby="in-short">
      <h2 className="nhsuk-heading-s" id="in-short">
        In short
      </h2>
      <SummaryList rows={factsOf(challenge, now).filter(({ value }) => value)} />
    </section>
  );
}

function factsOf(challenge: ShownChallenge, now: Date): SummaryRow[] {
  const { status, opensAt, closesAt, populationSize, budgetPounds } = challenge;
  const words = (list: string[], labels: Record<string, string>) =>
    list.map((key) => labelOf(labels, key)).join(", ");
  const isOver = !["draft", "in_review", "changes_requested", "approved", "open"].includes(status);
  return [
    { key: "Asked by", value: challenge.organisation.name },
    { key: "For", value: words(challenge.populations, populations) },
    { key: "How many", value: populationSize ? `About ${formatCount(populationSize)} people` : "" },
    { key: "Where", value: challenge.places.join(", ") },
    { key: "Settings", value: words(challenge.settings, settings) },
    { key: "Budget", value: budgetPounds ? formatPounds(budgetPounds) : "" },
    { key: "Opens", value: status === "approved" && opensAt ? formatMoment(opensAt) : "" },
    { key: "Time left", value: status === "open" ? <strong>{countdown(closesAt, now)}</strong> : "" },
    {
      key: isOver ? "Closed" : "Closes",
      value: closesAt && status !== "withdrawn" ? formatMoment(closesAt) : "",
    },
  ];
}
