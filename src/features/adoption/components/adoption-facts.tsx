import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { formatDate } from "@/lib/dates";
import type { ShownAdoption } from "../queries";
import { adoptionKindLabels } from "../status";

/** What was decided, by whom and when, and the reason of every no. */
export function AdoptionFacts({ adoption }: { adoption: ShownAdoption }) {
  const { productSlug, productName, pilotSlug, pilotTitle, kind, decidedOn, reason, can } = adoption;
  const rows: (SummaryRow | null)[] = [
    { key: "Product", value: <a href={`/products/${productSlug}`}>{productName}</a> },
    {
      key: "After the pilot",
      value: can.readPilot ? <a href={`/pilots/${pilotSlug}/adoption`}>{pilotTitle}</a> : pilotTitle,
    },
    { key: "Who decides", value: adoption.organisationName },
    kind ? { key: "Decision", value: adoptionKindLabels[kind] } : null,
    decidedOn ? { key: "Decided on", value: formatDate(decidedOn) } : null,
    adoption.adaptations
      ? { key: "What is adapted", value: <span className="ix-prose">{adoption.adaptations}</span> }
      : null,
    adoption.inUseFrom ? { key: "In use from", value: formatDate(adoption.inUseFrom) } : null,
    adoption.stoppedOn ? { key: "Stopped on", value: formatDate(adoption.stoppedOn) } : null,
    reason
      ? {
          key: adoption.stoppedOn ? "Why it stopped" : "Why not now",
          value: <span className="ix-prose">{reason}</span>,
        }
      : null,
    ...adoption.corrections.map((one) => ({ key: "Corrected", value: <Correction correction={one} /> })),
  ];
  return <SummaryList rows={rows.filter((row) => row !== null)} />;
}

function Correction({ correction }: { correction: ShownAdoption["corrections"][number] }) {
  const { decidedOn, inUseFrom, stoppedOn, reason, correctedBy, correctedAt } = correction;
  const before = [
    `decided on ${formatDate(decidedOn)}`,
    inUseFrom ? `in use from ${formatDate(inUseFrom)}` : null,
    stoppedOn ? `stopped on ${formatDate(stoppedOn)}` : null,
  ];
  return (
    <>
      <p className="ix-prose">{reason}</p>
      <p className="ix-count">
        Before: {before.filter((day) => day !== null).join(", ")}. Corrected by {correctedBy} on{" "}
        {formatDate(correctedAt)}
      </p>
    </>
  );
}
