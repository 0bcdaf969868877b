import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Table } from "@/components/ui/table";
import { recordObservations } from "../actions";
import type { BegunEvaluation } from "../queries";
import { armLabels } from "../status";
import { GridCell } from "./grid-cell";
import { figureLabels, figuresOf } from "./kind-figures";

const emptyRows = [0, 1, 2, 3, 4];

/** Five rows to type totals into. Rows left empty are skipped; all the others are recorded, or none. */
export function ObservationGrid({ working }: { working: BegunEvaluation }) {
  const { pilot, evaluation, measures, sites } = working;
  const figures = figuresOf(measures.map(({ kind }) => kind));
  const compares = evaluation.design !== "after_only";
  return (
    <ActionForm action={recordObservations} submitText="Record these rows" className="ix-form ix-form--wide">
      <HiddenField name="pilot" value={pilot.slug} />
      <HiddenField name="evaluationId" value={evaluation.id} />
      <div id="field-rows">
        <Table
          caption="Totals by measure, site and period"
          hideCaption
          head={[
            "Row",
            "Measure",
            "Site",
            ...(compares ? ["Group"] : []),
            "First day",
            "Last day",
            "Subgroup (optional)",
            ...figures.map((figure) => figureLabels[figure]),
          ]}
          rows={emptyRows.map((row) => {
            const cell = (name: string) => `rows.${row}.${name}`;
            const label = (column: string) => `${column}, row ${row + 1}`;
            return [
              row + 1,
              <GridCell
                key="measure"
                name={cell("measure")}
                label={label("Measure")}
                emptyText="Choose"
                options={measures.map(({ name }) => ({ value: name, label: name }))}
              />,
              <GridCell
                key="site"
                name={cell("site")}
                label={label("Site")}
                emptyText="Choose"
                options={sites.map(({ name }) => ({ value: name, label: name }))}
              />,
              ...(compares
                ? [
                    <GridCell
                      key="arm"
                      name={cell("arm")}
                      label={label("Group")}
                      emptyText={armLabels.intervention}
                      options={[{ value: "comparator", label: armLabels.comparator }]}
                    />,
                  ]
                : []),
              <GridCell key="start" name={cell("periodStart")} label={label("First day")} kind="date" />,
              <GridCell key="end" name={cell("periodEnd")} label={label("Last day")} kind="date" />,
              <GridCell key="subgroup" name={cell("subgroup")} label={label("Subgroup")} />,
              ...figures.map((figure) => (
                <GridCell
                  key={figure}
                  name={cell(figure)}
                  label={label(figureLabels[figure])}
                  kind="figure"
                />
              )),
            ];
          })}
        />
      </div>
    </ActionForm>
  );
}
