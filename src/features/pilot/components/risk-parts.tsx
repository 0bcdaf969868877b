import { DateField } from "@/components/form/date-field";
import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { Table } from "@/components/ui/table";
import { Tag, type TagColour } from "@/components/ui/tag";
import { Timeline } from "@/components/ui/timeline";
import { calendarDay, formatDate } from "@/lib/dates";
import { recordDecision } from "../decision/actions";
import type { listDecisions } from "../decision/queries";
import { addRisk, closeRisk, editRisk } from "../risk/actions";
import type { listRisks } from "../risk/queries";
import {
  likelihoodLabels,
  likelihoods,
  type RiskRating,
  ratingLabels,
  severities,
  severityLabels,
} from "../risk/rules";
import type { PilotPage } from "../workspace/queries";
import { ActForm } from "./act-form";
import { PersonSelect } from "./person-select";

type Risk = Awaited<ReturnType<typeof listRisks>>[number];
type Decision = Awaited<ReturnType<typeof listDecisions>>[number];

const colours: Record<RiskRating, TagColour> = {
  1: "green",
  2: "aqua-green",
  3: "yellow",
  4: "orange",
  5: "red",
};

export function RiskTable({ pilot, risks }: { pilot: PilotPage; risks: Risk[] }) {
  return (
    <Table
      caption="Risks"
      hideCaption
      head={["Risk", "Rating", "What is done", "Owner", ...(pilot.can.work ? ["Change"] : [])]}
      rows={risks.map((risk) => [
        risk.description,
        <Rating key="rating" risk={risk} />,
        risk.response,
        risk.ownerName ?? "Nobody yet",
        ...(pilot.can.work ? [<Change key="change" pilot={pilot} risk={risk} />] : []),
      ])}
    />
  );
}

function Rating({ risk }: { risk: Risk }) {
  if (risk.closedAt) return <Tag colour="grey">{`Closed, was ${risk.rating}`}</Tag>;
  return (
    <>
      <Tag colour={colours[risk.rating]}>{`${risk.rating} of 5`}</Tag>
      <br />
      {likelihoodLabels[risk.likelihood]} likelihood, {risk.severity} severity
    </>
  );
}

function Change({ pilot, risk }: { pilot: PilotPage; risk: Risk }) {
  if (risk.closedAt) return `Closed on ${formatDate(risk.closedAt)}`;
  const about = risk.description.slice(0, 60);
  return (
    <>
      <a href={`/pilots/${pilot.slug}/risks?do=edit&id=${risk.id}#risks`}>
        Change<span className="nhsuk-u-visually-hidden"> {about}</span>
      </a>{" "}
      <ActForm
        action={closeRisk}
        ids={{ pilotId: pilot.id, riskId: risk.id }}
        button="Close"
        about={about}
        variant="link"
      />
    </>
  );
}

/** Adds a risk, or changes the given one. */
export function RiskForm({ pilot, risk }: { pilot: PilotPage; risk?: Risk }) {
  return (
    <ActForm
      action={risk ? editRisk : addRisk}
      ids={{ pilotId: pilot.id, ...(risk ? { riskId: risk.id } : {}) }}
      button={risk ? "Save the risk" : "Add the risk"}
    >
      <TextArea
        name="description"
        label="What could go wrong?"
        rows={3}
        maxLength={1000}
        defaultValue={risk?.description}
      />
      <Select
        name="likelihood"
        label="How likely is it?"
        emptyText="Choose one"
        defaultValue={risk?.likelihood}
        options={likelihoods.map((value) => ({ value, label: likelihoodLabels[value] }))}
      />
      <Select
        name="severity"
        label="How bad would it be?"
        emptyText="Choose one"
        defaultValue={risk?.severity}
        options={severities.map((value) => ({ value, label: severityLabels[value] }))}
      />
      <TextArea
        name="response"
        label="What is done about it?"
        rows={3}
        maxLength={1000}
        defaultValue={risk?.response}
      />
      <PersonSelect
        name="ownerId"
        label="Who owns it?"
        people={pilot.people}
        defaultValue={risk?.ownerId ?? ""}
      />
    </ActForm>
  );
}

export function RatingKey() {
  return (
    <ul>
      {([5, 4, 3, 2, 1] as const).map((rating) => (
        <li key={rating}>{ratingLabels[rating]}</li>
      ))}
    </ul>
  );
}

export function DecisionList({ decisions }: { decisions: Decision[] }) {
  return (
    <Timeline
      items={decisions.map(({ title, reason, decidedOn, decidedByName }) => ({
        when: `${formatDate(decidedOn)}${decidedByName ? `, ${decidedByName}` : ""}`,
        title,
        children: <p>{reason}</p>,
      }))}
    />
  );
}

export function DecisionForm({ pilot, now }: { pilot: PilotPage; now: Date }) {
  return (
    <ActForm action={recordDecision} ids={{ pilotId: pilot.id }} button="Record the decision">
      <TextField name="title" label="What was decided?" />
      <TextArea name="reason" label="Why?" rows={3} maxLength={2000} />
      <PersonSelect
        name="decidedBy"
        label="Who decided?"
        people={pilot.people}
        emptyText="Everybody together"
      />
      <DateField name="decidedOn" legend="When?" defaultValue={calendarDay(now)} />
    </ActForm>
  );
}
