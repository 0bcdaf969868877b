import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SummaryList } from "@/components/ui/summary-list";
import { formatMoment } from "@/lib/dates";
import { recordImport } from "../actions";
import type { FoundImport } from "../import/queries";
import { importLabels } from "../import/status";
import { ImportProgress } from "./import-progress";
import { RowPreview } from "./row-preview";

type ImportReviewProps = { pilot: string; found: FoundImport; mayRecord: boolean };

/** A file on its way: what was read, then how far it is recorded, then what became of it. */
export function ImportReview({ pilot, found, mayRecord }: ImportReviewProps) {
  const rows = countOf(found.rowCount);
  return (
    <>
      <SummaryList
        rows={[
          { key: "File", value: found.fileName },
          { key: "Rows of figures", value: found.rowCount.toLocaleString("en-GB") },
          { key: "Sent", value: `${formatMoment(found.sentAt)} by ${found.sentBy}` },
          { key: "State", value: importLabels[found.status] },
          { key: "Fingerprint (SHA-256)", value: <span className="ix-hash">{found.fileHash}</span> },
        ]}
      />
      {found.status === "checked" && mayRecord ? <Check pilot={pilot} found={found} rows={rows} /> : null}
      {found.status === "waiting" ? (
        <ImportProgress
          importId={found.id}
          done={found.rowsDone}
          rows={found.rowCount}
          address={`/pilots/${pilot}/evaluation/data/import/${found.id}`}
        />
      ) : null}
      {found.status === "recorded" ? (
        <p>
          {rows} recorded. <a href={`/pilots/${pilot}/evaluation/data`}>See the data</a>
        </p>
      ) : null}
      {found.status === "refused" ? (
        <>
          <ErrorSummary
            message="Nothing of this file was recorded."
            errors={found.problems.map(({ message }) => ({ text: message }))}
          />
          <ButtonLink href={`/pilots/${pilot}/evaluation/data/import`}>Send another file</ButtonLink>
        </>
      ) : null}
    </>
  );
}

function Check({ pilot, found, rows }: { pilot: string; found: FoundImport; rows: string }) {
  const more = found.rowCount - found.rows.length;
  return (
    <>
      <h2 className="nhsuk-heading-m">Check what was read</h2>
      <p>
        {rows} can be recorded. <strong>Nothing is recorded yet.</strong>
      </p>
      <RowPreview rows={found.rows} />
      {more > 0 ? <p>And {more.toLocaleString("en-GB")} more.</p> : null}
      <ActionForm
        action={recordImport}
        submitText={`Record ${rows}`}
        secondary={<a href={`/pilots/${pilot}/evaluation/data/import`}>Choose another file</a>}
      >
        <HiddenField name="pilot" value={pilot} />
        <HiddenField name="importId" value={found.id} />
      </ActionForm>
    </>
  );
}

function countOf(rows: number): string {
  return rows === 1 ? "1 row" : `${rows.toLocaleString("en-GB")} rows`;
}
