"use client";

import { errorLinks } from "@/components/form/error-links";
import { FormStateProvider } from "@/components/form/form-context";
import { Radios } from "@/components/form/radios";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/form-state";
import { sizeKindLabels, sizeKinds } from "../size/schema";

type SizeFormProps = {
  action: string;
  /** What is asked, as it stands in the address or in the plan. */
  asked: Record<string, string>;
  errors: Record<string, string[]>;
};

/** The calculator's questions: a GET form, so that an answer has an address that can be shared. */
export function SizeForm({ action, asked, errors }: SizeFormProps) {
  const state: FormState = Object.keys(errors).length > 0 ? { errors, values: asked } : null;
  const value = (name: string) => asked[name] ?? "";
  return (
    <form action={action} method="get" className="ix-form" noValidate>
      <ErrorSummary errors={errorLinks(state)} />
      <FormStateProvider value={{ state, version: 0 }}>
        <Radios
          name="kind"
          legend="What do you compare?"
          options={sizeKinds.map((kind) => ({ value: kind, label: sizeKindLabels[kind] }))}
          defaultValue={value("kind")}
        />
        <div className="ix-size">
          <TextField
            name="baseline"
            label="Today’s value"
            hint="A proportion as a percentage: 10.9; a rate in events per unit of exposure"
            defaultValue={value("baseline")}
            inputMode="decimal"
            width={5}
          />
          <TextField
            name="target"
            label="Target"
            hint="What would be worth having"
            defaultValue={value("target")}
            inputMode="decimal"
            width={5}
          />
          <TextField
            name="standardDeviation"
            label="Standard deviation"
            hint="Only for a mean, score or time"
            defaultValue={value("standardDeviation")}
            inputMode="decimal"
            width={5}
          />
          <TextField
            name="plannedSampleSize"
            label="Number you plan"
            hint="People in both groups together; not for a rate or count (optional)"
            defaultValue={value("plannedSampleSize")}
            inputMode="numeric"
            width={5}
          />
          <TextField
            name="expectedPerWeek"
            label="Expected each week"
            hint="People who really take part; not for a rate or count (optional)"
            defaultValue={value("expectedPerWeek")}
            inputMode="decimal"
            width={5}
          />
          <TextField
            name="recruitmentWeeks"
            label="Weeks of recruiting"
            hint="As planned; not for a rate or count (optional)"
            defaultValue={value("recruitmentWeeks")}
            inputMode="numeric"
            width={5}
          />
          <TextField
            name="clusterSize"
            label="People per place"
            hint="If whole places are compared; not for a rate or count (optional)"
            defaultValue={value("clusterSize")}
            inputMode="decimal"
            width={5}
          />
          <TextField
            name="correlation"
            label="Intracluster correlation"
            hint="How alike they are, 0 to 1; not for a rate or count (optional)"
            defaultValue={value("correlation")}
            inputMode="decimal"
            width={5}
          />
        </div>
        <Radios
          name="power"
          legend="How sure do you want to be of seeing the target, if it is true?"
          options={[
            { value: "80", label: "80%" },
            { value: "90", label: "90%" },
          ]}
          defaultValue={value("power") || "80"}
          inline
        />
      </FormStateProvider>
      <div className="ix-form__buttons">
        <Button>Work it out</Button>
      </div>
    </form>
  );
}
