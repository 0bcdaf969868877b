import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Table } from "@/components/ui/table";
import { recordObservations } from "../actions";
import { figureLabels, figuresOf } from "../figure/rules";
import type { BegunEvaluation } from "../queries";
import { armLabels } from "../status";
import { GridCell } from "./grid-cell";

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
      <div id="field-rows" className="ix-grid">
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
            ...(evaluation.subgroups.length > 0 ? ["Subgroup (optional)"] : []),
            ...figures.map((figure) => figureLabels[figure]),
          ]}
          rows={emptyRows.map((row) => {
            const cell = (name: string) => `rows.${row}.${name}`;
            return [
              row + 1,
              <GridCell
                key="measure"
                row={row + 1}
                name={cell("measure")}
                label="Measure"
                emptyText="Choose"
                options={measures.map(({ name }) => ({ value: name, label: name }))}
              />,
              <GridCell
                key="site"
                row={row + 1}
                name={cell("site")}
                label="Site"
                emptyText="Choose"
                options={sites.map(({ name }) => ({ value: name, label: name }))}
              />,
              ...(compares
                ? [
                    <GridCell
                      key="arm"
                      row={row + 1}
                      name={cell("arm")}
                      label="Group"
                      emptyText={armLabels.intervention}
                      options={[{ value: "comparator", label: armLabels.comparator }]}
                    />,
                  ]
                : []),
              <GridCell key="start" name={cell("periodStart")} label="First day" kind="date" row={row + 1} />,
              <GridCell key="end" name={cell("periodEnd")} label="Last day" kind="date" row={row + 1} />,
              ...(evaluation.subgroups.length > 0
                ? [
                    <GridCell
                      key="subgroup"
                      row={row + 1}
                      name={cell("subgroup")}
                      label="Subgroup"
                      emptyText="Everybody"
                      options={evaluation.subgroups.map((value) => ({ value, label: value }))}
                    />,
                  ]
                : []),
              ...figures.map((figure) => (
                <GridCell
                  key={figure}
                  name={cell(figure)}
                  label={figureLabels[figure]}
                  row={row + 1}
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
