import { EmptyState } from "@/components/ui/empty-state";
import { AddDocumentForm, DocumentTable } from "@/features/pilot/components/document-parts";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import { exchange } from "@/trpc/server";
import { loadPilot, type PilotParams, titled } from "../load-pilot";

export const generateMetadata = (props: PilotParams) => titled("Documents", props);

export default async function DocumentsPage(props: PilotParams) {
  const pilot = await loadPilot((await props.params).slug);
  const api = await exchange();
  const documents = await api.pilot.document.list({ pilotId: pilot.id });
  return (
    <PilotFrame pilot={pilot} current="/documents" heading="Documents">
      {documents.length > 0 ? (
        <DocumentTable pilot={pilot} documents={documents} />
      ) : (
        <EmptyState heading="No document yet">
          <p>
            Keep the data protection assessment, the hazard log, the agreement and the training material here,
            so that everyone works from the same copy.
          </p>
        </EmptyState>
      )}
      {pilot.can.discuss ? <AddDocumentForm pilot={pilot} /> : null}
    </PilotFrame>
  );
}
