import { Details } from "@/components/ui/details";
import { InsetText } from "@/components/ui/inset-text";
import type { BegunEvaluation } from "../queries";
import type { Template } from "../template/queries";
import { countTemplateRows, maxWorkbookTemplateRows, templateHead } from "../template/rules";

type ImportHelpProps = { working: BegunEvaluation; template: Template };

/** The template of this plan, and what a file must look like. */
export function ImportHelp({ working, template }: ImportHelpProps) {
  const rows = countTemplateRows(template);
  const address = `/pilots/${working.pilot.slug}/evaluation/data`;
  return (
    <>
      <InsetText>
        <p>
          <strong>Begin with the template of this plan.</strong> It has {counted(rows)}: one for each measure,
          site{template.design === "after_only" ? "" : ", group"}
          {template.periods.length > 0 ? ", period" : ""}
          {template.subgroups.length > 0 ? " and subgroup" : ""}. Rows that you leave open are skipped.
        </p>
        <p>
          <a href={`${address}/template.csv`}>Download the template as CSV</a>
          {rows <= maxWorkbookTemplateRows ? (
            <>
              {" "}
              or <a href={`${address}/template.xlsx`}>as an Excel workbook</a>
            </>
          ) : null}
          .
        </p>
        {template.periods.length > 0 ? null : (
          <p>
            Its days are open. <a href={`${address}/schedule`}>Say for which periods totals come in</a>, and
            they are filled in.
          </p>
        )}
      </InsetText>
      <Details summary="What the file must look like">
        <p>
          The first row names the columns, one total stands on each row. Days look like 2027-03-31 or
          31/03/2027. <code>arm</code> is “intervention” or “comparator” and may be left out, and so may{" "}
          <code>subgroup</code>.
        </p>
        <p>
          Columns: <code>{templateHead(template).join(", ")}</code>
        </p>
        <p>
          Measures:{" "}
          {working.measures
            .slice(0, 20)
            .map(({ name }) => name)
            .join("; ")}
          .
        </p>
        <p>
          Sites:{" "}
          {working.sites
            .slice(0, 20)
            .map(({ name }) => name)
            .join("; ") || "none yet. Add them to the pilot first"}
          .
        </p>
        {template.subgroups.length > 0 ? <p>Subgroups: {template.subgroups.join("; ")}.</p> : null}
      </Details>
    </>
  );
}

function counted(rows: number): string {
  return rows === 1 ? "one row" : `${rows.toLocaleString("en-GB")} rows`;
}
