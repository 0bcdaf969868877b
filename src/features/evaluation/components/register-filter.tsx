import { FilterPanel } from "@/components/form/filter-panel";
import { needs, settings } from "@/lib/vocabulary";
import { type RegisterFilters, registerDesignLabels, resultKindLabels } from "../register/schema";
import { evidenceVerdictLabels } from "../status";
import { useAnswerLabels } from "../use/status";

const groups = [
  { name: "kind", legend: "Where it was found", words: resultKindLabels },
  { name: "verdict", legend: "What it says", words: evidenceVerdictLabels },
  { name: "use", legend: "Still in use 12 months after", words: useAnswerLabels },
  { name: "need", legend: "Need", words: needs },
  { name: "setting", legend: "Care setting", words: settings },
  { name: "design", legend: "Design", words: registerDesignLabels },
] as const;

/** All that narrows the register, in one GET form: every answer has an address. */
export function RegisterFilter({ chosen }: { chosen: RegisterFilters }) {
  return (
    <FilterPanel
      action="/evaluations"
      clearHref="/evaluations"
      groups={groups.map(({ name, legend, words }) => ({
        name,
        legend,
        chosen: chosen[name],
        options: Object.entries(words).map(([value, label]) => ({ value, label })),
      }))}
    >
      <Field
        name="product"
        label="Product"
        hint="The last part of its address, such as kardiamobile"
        value={chosen.product}
      />
      <Field name="from" label="Published from" value={chosen.from} type="date" />
      <Field name="until" label="Published until" value={chosen.until} type="date" />
    </FilterPanel>
  );
}

type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  value: string | undefined;
  type?: "text" | "date";
};

function Field({ name, label, hint, value, type = "text" }: FieldProps) {
  const hintId = hint ? `filter-${name}-hint` : undefined;
  return (
    <div className="nhsuk-form-group nhsuk-u-margin-bottom-3 nhsuk-u-margin-top-3">
      <label className="nhsuk-label" htmlFor={`filter-${name}`}>
        {label}
      </label>
      {hint ? (
        <div className="nhsuk-hint nhsuk-u-margin-bottom-1" id={hintId}>
          {hint}
        </div>
      ) : null}
      <input
        className="nhsuk-input"
        aria-describedby={hintId}
        id={`filter-${name}`}
        name={name}
        type={type}
        defaultValue={value}
      />
    </div>
  );
}
