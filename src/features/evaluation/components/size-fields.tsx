import { Radios } from "@/components/form/radios";
import { TextField } from "@/components/form/text-field";
import { Details } from "@/components/ui/details";
import type { WorkingEvaluation } from "../queries";
import { planSizeWarnings } from "../size/rules";
import { SizeWarnings } from "./size-warnings";

type SizeFieldsProps = {
  working: WorkingEvaluation;
  offered: Record<string, string | string[] | undefined>;
};

export function SizeFields({ working, offered }: SizeFieldsProps) {
  const plan = working.evaluation;
  const assumed = plan?.sizeAssumptions;
  const value = (name: string, saved: number | null | undefined) =>
    String([offered[name]].flat()[0] ?? saved ?? "").slice(0, 40);
  return (
    <>
      {working.evaluation && working.evaluation.plannedSampleSize !== null ? (
        <SizeWarnings
          {...planSizeWarnings(
            working.evaluation,
            working.measures.find(({ isPrimary }) => isPrimary),
          )}
        />
      ) : null}
      <p>
        A pilot that is too small finds “no difference shown” even when there is one.{" "}
        <a href={`/pilots/${working.pilot.slug}/evaluation/size`}>Work out how many people you need</a>
      </p>
      <TextField
        name="plannedSampleSize"
        label="How many people or events do you plan to count?"
        hint="In all groups and times together. The plan cannot be locked without it."
        defaultValue={value("plannedSampleSize", plan?.plannedSampleSize)}
        inputMode="numeric"
        width={10}
      />
      <TextField
        name="expectedPerWeek"
        label="How many do you expect each week? (optional)"
        hint="Those who really take part, not those who are invited."
        defaultValue={value("expectedPerWeek", plan?.expectedPerWeek)}
        inputMode="decimal"
        width={10}
      />
      <TextField
        name="recruitmentWeeks"
        label="For how many weeks? (optional)"
        defaultValue={value("recruitmentWeeks", plan?.recruitmentWeeks)}
        inputMode="numeric"
        width={5}
      />
      <Radios
        name="power"
        legend="How sure do you want to be of seeing the target, if it is true?"
        options={[
          { value: "80", label: "80%", hint: "The usual choice" },
          { value: "90", label: "90%", hint: "Needs about a third more people" },
        ]}
        defaultValue={value("power", (assumed?.power ?? 0.8) * 100)}
      />
      <Details
        summary="For means, and for people who come in groups"
        open={Boolean(
          value("standardDeviation", assumed?.standardDeviation) ||
            value("clusterSize", assumed?.clusterSize),
        )}
      >
        <TextField
          name="standardDeviation"
          label="Standard deviation of the primary measure (optional)"
          hint="For a mean, score or time, in its unit. From earlier data or a published study."
          defaultValue={value("standardDeviation", assumed?.standardDeviation)}
          inputMode="decimal"
          width={10}
        />
        <TextField
          name="clusterSize"
          label="People per place (optional)"
          hint="Where whole practices or homes are compared, people in one place resemble each other."
          defaultValue={value("clusterSize", assumed?.clusterSize)}
          inputMode="decimal"
          width={5}
        />
        <TextField
          name="correlation"
          label="Intracluster correlation (optional)"
          hint="How much alike they are, from 0 to 1. In primary care often about 0.05."
          defaultValue={value("correlation", assumed?.correlation)}
          inputMode="decimal"
          width={5}
        />
      </Details>
    </>
  );
}
