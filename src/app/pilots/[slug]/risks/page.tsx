import { ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { SectionHeading } from "@/components/ui/heading";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import {
  DecisionForm,
  DecisionList,
  RatingKey,
  RiskForm,
  RiskTable,
} from "@/features/pilot/components/risk-parts";
import { currentContext, exchange } from "@/trpc/server";
import { asked, loadPilot, type PilotParams, titled } from "../load-pilot";

export const generateMetadata = (props: PilotParams) => titled("Risks and decisions", props);

export default async function RisksPage(props: PilotParams) {
  const pilot = await loadPilot((await props.params).slug);
  const { now } = await currentContext();
  const api = await exchange();
  const pilotId = pilot.id;
  const [risks, decisions, chosen, about] = await Promise.all([
    api.pilot.risk.list({ pilotId }),
    api.pilot.decision.list({ pilotId }),
    asked(props, "do"),
    asked(props, "id"),
  ]);
  const here = `/pilots/${pilot.slug}/risks`;
  const doing = pilot.can.work ? chosen : undefined;
  const editing =
    doing === "edit" ? risks.find(({ id, closedAt }) => id === about && closedAt === null) : undefined;
  return (
    <PilotFrame pilot={pilot} current="/risks" heading="Risks and decisions">
      <SectionHeading level={3} id="risks">
        Risks
      </SectionHeading>
      {risks.length > 0 ? <RiskTable pilot={pilot} risks={risks} /> : <p>No risk is written down yet.</p>}
      <Details summary="What the ratings mean">
        <p>
          The rating is looked up in the clinical risk matrix of the NHS hazard logs (DCB0129 and DCB0160).
        </p>
        <RatingKey />
      </Details>
      {doing === "add-risk" || editing ? <RiskForm pilot={pilot} risk={editing} /> : null}
      {pilot.can.work && doing !== "add-risk" && !editing ? (
        <ButtonLink href={`${here}?do=add-risk#risks`} variant="secondary">
          Add a risk
        </ButtonLink>
      ) : null}
      <SectionHeading level={3} id="decisions">
        Decisions
      </SectionHeading>
      {decisions.length > 0 ? <DecisionList decisions={decisions} /> : <p>No decision is recorded yet.</p>}
      {doing === "decide" ? <DecisionForm pilot={pilot} now={now} /> : null}
      {pilot.can.work && doing !== "decide" ? (
        <ButtonLink href={`${here}?do=decide#decisions`} variant="secondary">
          Record a decision
        </ButtonLink>
      ) : null}
    </PilotFrame>
  );
}
