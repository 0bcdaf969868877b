import { Radios } from "@/components/form/radios";
import { TextField } from "@/components/form/text-field";
import { Details } from "@/components/ui/details";
import type { WorkingEvaluation } from "../queries";

export function SizeFields({ plan }: { plan: WorkingEvaluation["evaluation"] }) {
  const assumed = plan?.sizeAssumptions;
  return (
    <>
      <TextField
        name="plannedSampleSize"
        label="How many people or events do you plan to count?"
        hint="In all groups and times together. The plan cannot be locked without it."
        defaultValue={plan?.plannedSampleSize ?? ""}
        inputMode="numeric"
        width={10}
      />
      <TextField
        name="expectedPerWeek"
        label="How many do you expect each week? (optional)"
        hint="Those who really take part, not those who are invited."
        defaultValue={plan?.expectedPerWeek ?? ""}
        inputMode="decimal"
        width={10}
      />
      <TextField
        name="recruitmentWeeks"
        label="For how many weeks? (optional)"
        defaultValue={plan?.recruitmentWeeks ?? ""}
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
        defaultValue={assumed?.power === 0.9 ? "90" : "80"}
      />
      <Details
        summary="For means, and for people who come in groups"
        open={Boolean(assumed?.standardDeviation || assumed?.clusterSize)}
      >
        <TextField
          name="standardDeviation"
          label="Standard deviation of the primary measure (optional)"
          hint="For a mean, score or time, in its unit. From earlier data or a published study."
          defaultValue={assumed?.standardDeviation ?? ""}
          inputMode="decimal"
          width={10}
        />
        <TextField
          name="clusterSize"
          label="People per place (optional)"
          hint="Where whole practices or homes are compared, people in one place resemble each other."
          defaultValue={assumed?.clusterSize ?? ""}
          inputMode="decimal"
          width={5}
        />
        <TextField
          name="correlation"
          label="Intracluster correlation (optional)"
          hint="How much alike they are, from 0 to 1. In primary care often about 0.05."
          defaultValue={assumed?.correlation ?? ""}
          inputMode="decimal"
          width={5}
        />
      </Details>
    </>
  );
}
