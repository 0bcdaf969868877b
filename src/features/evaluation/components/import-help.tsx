import { Details } from "@/components/ui/details";
import type { BegunEvaluation } from "../queries";
import { figureColumns, figuresOf, kindFigures } from "./kind-figures";

/** The first lines of a file that this plan would take. */
export function exampleOf({ measures, sites }: BegunEvaluation): string {
  const figures = figuresOf(measures.map(({ kind }) => kind));
  const columns = ["measure", "site", "arm", "period_start", "period_end"];
  const site = sites[0]?.name ?? "Name of the site";
  const lines = measures
    .slice(0, 3)
    .map(({ name, kind }) =>
      [
        name,
        site,
        "intervention",
        "2027-03-01",
        "2027-03-31",
        ...figures.map((one) => (kindFigures[kind].includes(one) ? "0" : "")),
      ]
        .map(quoted)
        .join(","),
    );
  return [[...columns, ...figures.map((one) => figureColumns[one])].join(","), ...lines].join("\n");
}

export function ImportHelp({ working, example }: { working: BegunEvaluation; example: string }) {
  return (
    <Details summary="What the file must look like">
      <p>
        The first line names the columns, one total stands on each line. Dates look like 2027-03-31.{" "}
        <code>arm</code> is “intervention” or “comparator” and may be left out, and so may{" "}
        <code>subgroup</code>.
      </p>
      <p>Measures: {working.measures.map(({ name }) => name).join("; ")}.</p>
      <p>
        Sites: {working.sites.map(({ name }) => name).join("; ") || "none yet. Add them to the pilot first"}.
      </p>
      <pre className="ix-example">{example}</pre>
    </Details>
  );
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
