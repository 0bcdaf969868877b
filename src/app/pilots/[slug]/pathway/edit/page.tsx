import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { PathwayForm } from "@/features/pilot/components/pathway-form";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import { exchange } from "@/trpc/server";
import { asked, loadPilot, type PilotParams, titled } from "../../load-pilot";

export const generateMetadata = (props: PilotParams) => titled("Write the pathway", props);

export default async function EditPathwayPage(props: PilotParams) {
  const pilot = await loadPilot((await props.params).slug);
  const phase = (await asked(props, "phase")) ?? "before";
  if (!pilot.can.work || (phase !== "before" && phase !== "after")) notFound();
  const api = await exchange();
  const pathway = await api.pilot.pathway.find({ pilotId: pilot.id });
  return (
    <PilotFrame pilot={pilot} current="/pathway" heading={`The pathway ${phase}`}>
      <PathwayForm pilot={pilot} side={pathway[phase]} />
      <BackLink href={`/pilots/${pilot.slug}/pathway`}>Back to the pathway</BackLink>
    </PilotFrame>
  );
}
