import { Table } from "@/components/ui/table";
import { formatMoment } from "@/lib/dates";
import type { ListedImport } from "../import/queries";
import { importLabels } from "../import/status";

type ImportListProps = { pilot: string; imports: ListedImport[] };

/** Every file that figures came from, with its fingerprint, so that a copy can be proved to be the one that was sent. */
export function ImportList({ pilot, imports }: ImportListProps) {
  return (
    <Table
      caption="Files of figures"
      hideCaption
      head={["File", "Rows", "Sent", "State", "Fingerprint (SHA-256)"]}
      numeric={[1]}
      rows={imports.map((one) => [
        <a key="file" href={`/pilots/${pilot}/evaluation/data/import/${one.id}`}>
          {one.fileName}
        </a>,
        one.rowCount.toLocaleString("en-GB"),
        `${formatMoment(one.sentAt)} by ${one.sentBy}`,
        importLabels[one.status],
        <span key="hash" className="ix-hash">
          {one.fileHash.slice(0, 16)}…
        </span>,
      ])}
    />
  );
}
