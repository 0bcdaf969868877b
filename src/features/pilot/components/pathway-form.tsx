import { Fieldset } from "@/components/form/fieldset";
import { HiddenField } from "@/components/form/hidden-field";
import { TextField } from "@/components/form/text-field";
import { Details } from "@/components/ui/details";
import { keyed } from "@/components/ui/keyed";
import { savePathway } from "../pathway/actions";
import type { findPathway } from "../pathway/queries";
import { mostSteps } from "../pathway/schema";
import type { PilotPage } from "../workspace/queries";
import { ActForm } from "./act-form";

type Side = Awaited<ReturnType<typeof findPathway>>["before"];
type Step = Side["steps"][number];

const spareRows = 3;

/** Every step in a row of its own, and a few empty rows; saving makes the next version. */
export function PathwayForm({ pilot, side }: { pilot: PilotPage; side: Side }) {
  const rows = Math.min(Math.max(side.steps.length + spareRows, 4), mostSteps);
  return (
    <ActForm
      action={savePathway}
      ids={{ pilotId: pilot.id, phase: side.phase, basedOn: String(side.latest) }}
      button={`Save as version ${side.latest + 1}`}
    >
      <p>
        Write the steps in order. A row that is left empty is left out. For more than {rows} steps, save
        first: new empty rows follow.
      </p>
      {keyed(Array.from({ length: rows }, (_, index) => side.steps[index])).map(({ key, place, item }) => (
        <StepFields key={key} index={place} step={item} />
      ))}
    </ActForm>
  );
}

function StepFields({ index, step }: { index: number; step: Step | undefined }) {
  const name = (field: string) => `steps.${index}.${field}`;
  return (
    <Fieldset legend={`Step ${index + 1}`}>
      <HiddenField name={name("row")} value={index} />
      <TextField name={name("name")} label="What happens" defaultValue={step?.name} />
      <TextField
        name={name("ownedBy")}
        label="Organisation that owns the step"
        defaultValue={step?.ownedBy}
      />
      <TextField name={name("doneBy")} label="Who does it" defaultValue={step?.doneBy} />
      <TextField
        name={name("minutes")}
        label="Minutes it takes (optional)"
        inputMode="numeric"
        width={5}
        defaultValue={step?.minutes ?? ""}
      />
      <TextField
        name={name("waitWeeks")}
        label="Wait before it (optional)"
        hint="In words, for example “about 12 weeks”. Say if it is planned or measured."
        defaultValue={step?.waitWeeks ?? ""}
      />
      <Details summary="Note and source" open={Boolean(step?.note || step?.sourceUrl)}>
        <TextField name={name("note")} label="Note (optional)" defaultValue={step?.note ?? ""} />
        <TextField
          name={name("sourceUrl")}
          label="Web address of the source (optional)"
          type="url"
          defaultValue={step?.sourceUrl ?? ""}
        />
      </Details>
    </Fieldset>
  );
}
