import { notFound } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { SectionHeading } from "@/components/ui/heading";
import { InsetText } from "@/components/ui/inset-text";
import { MeetGateForm, ReopenGateForm, WaiveGateForm } from "@/features/pilot/components/gate-forms";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import { waited } from "@/features/pilot/components/pilot-overview";
import { GateTag } from "@/features/pilot/components/status-tag";
import { gateKindLabels } from "@/features/pilot/gate/status";
import { pilotRoleLabels } from "@/features/pilot/status";
import { formatDate } from "@/lib/dates";
import { currentContext } from "@/trpc/server";
import { loadPilot, type PilotParams, titled } from "../../load-pilot";

type GateParams = { params: Promise<{ slug: string; gateId: string }> } & Pick<PilotParams, "searchParams">;

export const generateMetadata = (props: GateParams) => titled("Gate", props);

export default async function GatePage({ params }: GateParams) {
  const { slug, gateId } = await params;
  const pilot = await loadPilot(slug);
  const { now } = await currentContext();
  const gate = pilot.gates.find(({ id }) => id === gateId);
  if (!gate) notFound();
  return (
    <PilotFrame pilot={pilot} current="/plan" heading={gateKindLabels[gate.kind]}>
      <p>
        <GateTag status={gate.status} />
      </p>
      {gate.status === "open" ? (
        <p>
          Waits on the {pilotRoleLabels[gate.waitsOn].toLowerCase()} {waited(gate.openedAt, now)}.
        </p>
      ) : (
        <p>
          {gate.status === "met" ? "Met" : "Waived"}
          {gate.closedByName ? ` by ${gate.closedByName}` : ""}
          {gate.closedAt ? ` on ${formatDate(gate.closedAt)}` : ""}
        </p>
      )}
      {gate.evidence ? (
        <InsetText>
          <p>{gate.evidence}</p>
        </InsetText>
      ) : null}
      {gate.waivedReason ? (
        <InsetText>
          <p>Waived because: {gate.waivedReason}</p>
        </InsetText>
      ) : null}
      {gate.can.meet ? <MeetGateForm gate={gate} pilot={pilot} /> : null}
      {gate.can.waive ? (
        <>
          <SectionHeading level={3}>Waive it instead</SectionHeading>
          <WaiveGateForm gate={gate} />
        </>
      ) : null}
      {gate.can.reopen ? <ReopenGateForm gate={gate} /> : null}
      <BackLink href={`/pilots/${pilot.slug}/plan`}>Back to the plan</BackLink>
    </PilotFrame>
  );
}
