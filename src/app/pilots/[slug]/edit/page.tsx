import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { SectionHeading } from "@/components/ui/heading";
import { AddProductForm, EditPilotForm } from "@/features/pilot/components/pilot-forms";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import { exchange } from "@/trpc/server";
import { loadPilot, type PilotParams, titled } from "../load-pilot";

export const generateMetadata = (props: PilotParams) => titled("Change the pilot", props);

export default async function EditPilotPage(props: PilotParams) {
  const pilot = await loadPilot((await props.params).slug);
  if (!pilot.can.edit) notFound();
  const api = await exchange();
  const matches = pilot.can.addProduct ? await api.pilot.listAddableMatches({ pilotId: pilot.id }) : [];
  return (
    <PilotFrame pilot={pilot} current="" heading="Change the pilot">
      <EditPilotForm pilot={pilot} />
      {matches.length > 0 ? (
        <>
          <SectionHeading level={3}>Add a product</SectionHeading>
          <p>A pilot can test several products together, each through a match that both sides agreed to.</p>
          <AddProductForm pilot={pilot} matches={matches} />
        </>
      ) : null}
      <BackLink href={`/pilots/${pilot.slug}`}>Back to the overview</BackLink>
    </PilotFrame>
  );
}
