import { ButtonLink } from "@/components/ui/button";
import type { BegunEvaluation } from "../queries";
import { MeasureList } from "./measure-list";

/** The page of the plan where measures are added and taken away, one by one. */
export function MeasurePart({ working }: { working: BegunEvaluation }) {
  const { measures, pilot } = working;
  const address = `/pilots/${pilot.slug}/evaluation`;
  return (
    <>
      <p className="ix-prose">
        A plan needs at least one measure, and one of them is the primary measure: the one that answers the
        question. Think of what people gain (outcome), how it was for them (experience), what it costs, what
        it does to the work of staff, who is reached, and what could go wrong (safety).
      </p>
      {measures.length > 0 ? (
        <MeasureList measures={measures} changeable={{ pilot: pilot.slug }} />
      ) : (
        <p>No measures yet.</p>
      )}
      <div className="ix-form__buttons">
        <ButtonLink href={`${address}/measure`} variant={measures.length > 0 ? "secondary" : "primary"}>
          Add a measure
        </ButtonLink>
        {measures.length > 0 ? <ButtonLink href={`${address}/edit/comparator`}>Continue</ButtonLink> : null}
      </div>
    </>
  );
}
