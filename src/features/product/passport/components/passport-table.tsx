import { ExternalLink } from "@/components/ui/external-link";
import { Table } from "@/components/ui/table";
import { Tag, type TagColour } from "@/components/ui/tag";
import { formatDate } from "@/lib/dates";
import type { listAssurance } from "../queries";
import { isSupersededForm, type ShownAssurance } from "../rules";
import { assuranceKindLabels, assuranceLabels } from "../status";

export type PassportItem = Awaited<ReturnType<typeof listAssurance>>[number];

const colours: Record<ShownAssurance, TagColour> = {
  claimed: "white",
  seen: "blue",
  verified: "green",
  lapsed: "red",
};

/** The assurance passport: what is claimed, what somebody looked at and how deeply, and until when it holds. */
export function PassportTable({ items, documentIds }: { items: PassportItem[]; documentIds: string[] }) {
  return (
    <Table
      caption="Assurance passport"
      hideCaption
      head={["Item", "State", "Who checked, and how deeply", "Valid until", "Document"]}
      rows={items.map((item) => [
        <What key="what" item={item} />,
        <Tag key="state" colour={colours[item.shown]}>
          {assuranceLabels[item.shown]}
        </Tag>,
        <Check key="check" item={item} />,
        item.expiresOn ? formatDate(item.expiresOn) : "No end date given",
        <Proof key="proof" item={item} documentIds={documentIds} />,
      ])}
    />
  );
}

function What({ item }: { item: PassportItem }) {
  const details = [
    item.detail,
    item.productVersionLabel && `for product version ${item.productVersionLabel}`,
  ];
  const shown = details.filter(Boolean).join(", ");
  return (
    <>
      {assuranceKindLabels[item.kind]}
      {shown ? <span className="ix-answer__who"> {shown}</span> : null}
      {isSupersededForm(item) ? <span className="ix-answer__who"> Version 1 form, superseded</span> : null}
    </>
  );
}

function Check({ item }: { item: PassportItem }) {
  if (!item.checkedAt) return "Nobody yet";
  return `${item.checkDepth ?? "Looked at"} (${item.checkedByName ?? "a broker"}, ${formatDate(item.checkedAt)})`;
}

function Proof({ item, documentIds }: { item: PassportItem; documentIds: string[] }) {
  const what = assuranceKindLabels[item.kind];
  if (item.documentId && documentIds.includes(item.documentId)) {
    return (
      <a href={`/documents/${item.documentId}`}>
        Download<span className="nhsuk-u-visually-hidden"> the document of {what}</span>
      </a>
    );
  }
  if (item.sourceUrl) {
    return (
      <ExternalLink href={item.sourceUrl}>
        Source<span className="nhsuk-u-visually-hidden"> of {what}</span>
      </ExternalLink>
    );
  }
  return item.documentId ? "Not for everyone" : "None given";
}
