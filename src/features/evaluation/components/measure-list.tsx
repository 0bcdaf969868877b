import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { removeMeasure } from "../actions";
import type { LockedPlan } from "../plan/rules";
import { formatShort } from "../statistics/format";
import { measureDirectionLabels, measureDomainLabels, measureKindLabels } from "../status";

type PlannedMeasureRow = LockedPlan["measures"][number] & { id?: string };
type MeasureListProps = { measures: PlannedMeasureRow[]; changeable?: { pilot: string } };

export function MeasureList({ measures, changeable }: MeasureListProps) {
  return (
    <Table
      caption="Measures"
      hideCaption
      head={[
        "Measure",
        "Kind",
        "Direction",
        "Today",
        "Target",
        "Smallest change that matters",
        ...(changeable ? ["Change"] : []),
      ]}
      rows={measures.map((measure) => [
        <MeasureName key="name" measure={measure} />,
        `${measureKindLabels[measure.kind]}, ${measureDomainLabels[measure.domain].toLowerCase()}`,
        measureDirectionLabels[measure.direction],
        figure(measure, measure.baseline),
        figure(measure, measure.target),
        figure(measure, measure.minimalImportantDifference, " percentage points"),
        ...(changeable && measure.id
          ? [<ChangeOrRemove key="remove" pilot={changeable.pilot} id={measure.id} name={measure.name} />]
          : []),
      ])}
    />
  );
}

function MeasureName({ measure }: { measure: PlannedMeasureRow }) {
  return (
    <>
      <strong>{measure.name}</strong> {measure.isPrimary ? <Tag colour="blue">Primary</Tag> : null}
      {measure.caseDefinition ? <p className="ix-count">{measure.caseDefinition}</p> : null}
      {measure.source ? <p className="ix-count">Source: {measure.source}</p> : null}
      {measure.licence ? <p className="ix-count">Licence: {measure.licence}</p> : null}
    </>
  );
}

function ChangeOrRemove({ pilot, id, name }: { pilot: string; id: string; name: string }) {
  return (
    <>
      <a href={`/pilots/${pilot}/evaluation/measure/${id}`}>
        Change<span className="nhsuk-u-visually-hidden"> {name}</span>
      </a>
      <ActionForm action={removeMeasure} submitText={null}>
        <HiddenField name="pilot" value={pilot} />
        <HiddenField name="measureId" value={id} />
        <SubmitButton variant="link" pendingText="Removing…">
          Remove<span className="nhsuk-u-visually-hidden"> {name}</span>
        </SubmitButton>
      </ActionForm>
    </>
  );
}

function figure({ kind, unit }: PlannedMeasureRow, value: number | null, points = "%"): string {
  if (value === null) return "–";
  if (kind === "proportion") return `${formatShort(value)}${points}`;
  return `${formatShort(value)} ${unit}`.trim();
}
