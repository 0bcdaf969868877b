import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { addScaleUp, addScaleUpLink, removeScaleUp, removeScaleUpLink } from "../actions";
import type { ScaleUpClaim } from "../rules";
import { linkShapeLabels, linkShapes, linkStandingLabels, linkStandings } from "../status";

const number = { inputMode: "decimal", width: 10 } as const;

export function ClaimForm({ evaluationId }: { evaluationId: string }) {
  return (
    <ActionForm action={addScaleUp} submitText="Add the claim">
      <HiddenField name="evaluationId" value={evaluationId} />
      <TextField
        name="claim"
        label="What is claimed"
        hint="Such as: 1,600 strokes prevented in England each year"
      />
      <TextField name="unit" label="What the chain comes to" hint="Such as: strokes prevented in a year" />
      <TextField
        name="target"
        label="The claimed figure (optional)"
        hint="We work out how large the first link would have to be."
        {...number}
      />
      <TextArea name="note" label="Note (optional)" rows={2} maxLength={1000} />
    </ActionForm>
  );
}

export function LinkForm({ evaluationId, claim }: { evaluationId: string; claim: ScaleUpClaim }) {
  return (
    <ActionForm action={addScaleUpLink} submitText="Add the link">
      <HiddenField name="evaluationId" value={evaluationId} />
      <HiddenField name="scaleUpId" value={claim.id} />
      <TextField
        name="name"
        label="Link"
        hint={
          claim.links.length === 0
            ? "The first is an amount, such as people screened"
            : "Each takes a share of what is before it"
        }
      />
      <Radios
        name="shape"
        legend="What kind of figure it is"
        options={linkShapes.map((value) => ({ value, label: linkShapeLabels[value] }))}
      />
      <TextField name="unit" label="Unit (optional)" width={20} />
      <TextField name="value" label="Value" hint="A share as 0.016, not as 1.6%" {...number} />
      <TextField name="low" label="Lower limit (optional)" {...number} />
      <TextField name="high" label="Upper limit (optional)" {...number} />
      <Radios
        name="standing"
        legend="Confirmed or possible"
        options={linkStandings.map((value) => ({ value, label: linkStandingLabels[value] }))}
      />
      <TextField
        name="possibleValue"
        label="The value that counting possible cases too would give (optional)"
        {...number}
      />
      <TextField name="source" label="Where the figure comes from" />
      <TextField name="sourceUrl" label="Address of the source (optional)" type="url" />
    </ActionForm>
  );
}

type RemovalsProps = { evaluationId: string; claim: ScaleUpClaim };

export function Removals({ evaluationId, claim }: RemovalsProps) {
  return (
    <ul className="nhsuk-list">
      {claim.links.map(({ id, name }) => (
        <li key={id}>
          {name}
          <ActionForm action={removeScaleUpLink} submitText={null} className="ix-inline-form">
            <HiddenField name="evaluationId" value={evaluationId} />
            <HiddenField name="linkId" value={id} />
            <button type="submit" className="ix-button-link">
              Take out<span className="nhsuk-u-visually-hidden"> {name}</span>
            </button>
          </ActionForm>
        </li>
      ))}
      <li>
        <ActionForm action={removeScaleUp} submitText={null} className="ix-inline-form">
          <HiddenField name="evaluationId" value={evaluationId} />
          <HiddenField name="scaleUpId" value={claim.id} />
          <button type="submit" className="ix-button-link">
            Take out the whole claim<span className="nhsuk-u-visually-hidden"> {claim.claim}</span>
          </button>
        </ActionForm>
      </li>
    </ul>
  );
}
