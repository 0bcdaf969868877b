import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import type { listObservations } from "../observation/queries";
import type { BegunEvaluation } from "../queries";
import { ObservationTable } from "./observation-table";

type RecordedTotalsProps = {
  working: BegunEvaluation;
  listed: Awaited<ReturnType<typeof listObservations>>;
  siteId?: string;
};

/** The rows that stand, a page at a time; where there are many, those of one measure, or of one of its sites. */
export function RecordedTotals({ working, listed, siteId }: RecordedTotalsProps) {
  const { evaluation, pilot } = working;
  const { items, measureId, page, hasNext } = listed;
  if (!working.hasFigures) {
    return (
      <EmptyState heading="No figures yet">
        <p>
          {evaluation.status === "draft"
            ? "The plan must be locked before figures can be entered. That is what makes the result honest."
            : "The evaluator types totals into a grid, or imports them from a CSV or Excel file."}
        </p>
      </EmptyState>
    );
  }
  const address = (to: number) => {
    const query = new URLSearchParams({
      ...(measureId ? { measure: measureId } : {}),
      ...(siteId ? { site: siteId } : {}),
      page: String(to),
    });
    return { href: `/pilots/${pilot.slug}/evaluation/data?${query}#totals` };
  };
  return (
    <>
      {listed.isFew ? null : <Choice working={working} measureId={measureId} siteId={siteId} />}
      {items.length > 0 ? (
        <ObservationTable working={working} rows={items} />
      ) : (
        <p>No total is recorded here.</p>
      )}
      <Pagination
        previous={page > 1 ? address(page - 1) : undefined}
        next={hasNext ? address(page + 1) : undefined}
      />
    </>
  );
}

type ChoiceProps = { working: BegunEvaluation; measureId: string | null; siteId?: string };

function Choice({ working, measureId, siteId }: ChoiceProps) {
  return (
    <form
      method="get"
      action={`/pilots/${working.pilot.slug}/evaluation/data#totals`}
      className="ix-form ix-form--row"
    >
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor="choose-measure">
          Measure
        </label>
        <select className="nhsuk-select" id="choose-measure" name="measure" defaultValue={measureId ?? ""}>
          {working.measures.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor="choose-site">
          Site
        </label>
        <select className="nhsuk-select" id="choose-site" name="site" defaultValue={siteId ?? ""}>
          <option value="">All sites</option>
          {working.sites.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button className="nhsuk-button nhsuk-button--secondary" type="submit">
        Show
      </button>
    </form>
  );
}
