import { FileField } from "@/components/form/file-field";
import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/dates";
import { addDocument, removeDocument } from "../document/actions";
import type { listPilotDocuments } from "../document/queries";
import type { PilotPage } from "../workspace/queries";
import { ActForm } from "./act-form";

type PilotDocument = Awaited<ReturnType<typeof listPilotDocuments>>[number];

export function DocumentTable({ pilot, documents }: { pilot: PilotPage; documents: PilotDocument[] }) {
  return (
    <Table
      caption="Documents"
      hideCaption
      head={["Document", "Kind", "Size", "Added", ...(pilot.can.work ? ["Change"] : [])]}
      rows={documents.map(({ id, name, type, size, uploaderName, uploadedAt }) => [
        <a key="name" href={`/documents/${id}`}>
          {name}
        </a>,
        type,
        sizeText(size),
        `${formatDate(uploadedAt)} by ${uploaderName}`,
        ...(pilot.can.work
          ? [
              <ActForm
                key="remove"
                action={removeDocument}
                ids={{ pilotId: pilot.id, documentId: id }}
                button="Remove"
                about={name}
                variant="link"
              />,
            ]
          : []),
      ])}
    />
  );
}

function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

export function AddDocumentForm({ pilot }: { pilot: PilotPage }) {
  return (
    <ActForm action={addDocument} ids={{ pilotId: pilot.id }} button="Add the document">
      <FileField
        name="file"
        label="Add a document"
        hint="PDF, Office, OpenDocument, image, CSV or plain text, up to 25 MB. Never anything that names a patient. Everyone in the pilot can download it."
      />
    </ActForm>
  );
}
