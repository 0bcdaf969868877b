import { Columns, OneThird, TwoThirds } from "@/components/ui/columns";
import { DecisionList } from "@/features/evaluation/components/decision-list";
import { LogicModelFigure } from "@/features/evaluation/components/logic-model";
import { ActivityFeed } from "@/features/pilot/components/activity-feed";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import { Blocking, PilotFacts, PilotSteps } from "@/features/pilot/components/pilot-overview";
import { SteerPanel } from "@/features/pilot/components/steer-panel";
import { formatDate } from "@/lib/dates";
import { currentContext, exchange } from "@/trpc/server";
import { asked, loadPilot, type PilotParams, titled } from "./load-pilot";

export const generateMetadata = (props: PilotParams) => titled("Pilot", props);

export default async function PilotPage(props: PilotParams) {
  const pilot = await loadPilot((await props.params).slug);
  const { now } = await currentContext();
  const api = await exchange();
  const [activity, decided] = await Promise.all([
    api.pilot.listActivity({ pilotId: pilot.id }),
    api.evaluation.listDecisions({ pilot: pilot.id }),
  ]);
  return (
    <PilotFrame pilot={pilot} current="">
      <PilotSteps status={pilot.status} />
      {pilot.statusReason ? <p>Reason given: {pilot.statusReason}</p> : null}
      <Blocking pilot={pilot} now={now} />
      <Columns>
        <TwoThirds>
          <p className="ix-prose">{pilot.summary}</p>
          <PilotFacts pilot={pilot} />
          {decided && decided.decisions.length > 0 ? (
            <>
              <h2 className="nhsuk-heading-m">What was decided on the findings</h2>
              <DecisionList {...decided} />
            </>
          ) : null}
          {pilot.can.edit ? (
            <p>
              <a href={`/pilots/${pilot.slug}/edit`}>Change the title, summary or dates</a>
            </p>
          ) : null}
          <div id="steer">
            <SteerPanel pilot={pilot} chosen={await asked(props, "do")} />
          </div>
        </TwoThirds>
        <OneThird>
          <h2 className="nhsuk-heading-m">Next milestones</h2>
          {pilot.milestones.length > 0 ? (
            <ul>
              {pilot.milestones.map(({ id, title, dueOn }) => (
                <li key={id}>
                  {title}, {formatDate(dueOn)}
                </li>
              ))}
            </ul>
          ) : (
            <p>None yet.</p>
          )}
          <h2 className="nhsuk-heading-m">What happened lately</h2>
          <ActivityFeed items={activity.items.slice(0, 5)} />
          <p>
            <a href={`/pilots/${pilot.slug}/activity`}>All activity</a>
          </p>
        </OneThird>
      </Columns>
      <LogicModelFigure model={pilot.planned?.logicModel} />
    </PilotFrame>
  );
}
