import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";
import { feedColumns } from "../register/feed/rules";

/** The same list for programs, and what each of its columns means; `query` keeps what was chosen. */
export function FeedHelp({ query }: { query: string }) {
  return (
    <>
      <p className="nhsuk-u-margin-top-4">
        This list for programs: <a href={`/evaluations/feed.csv${query}`}>CSV</a>,{" "}
        <a href={`/evaluations/feed.json${query}`}>JSON</a>.
      </p>
      <Details summary="How the CSV and JSON feeds work">
        <p>
          Both take the same filters as this page in their address and need no sign-in. They give first what
          was tested here, newest first, then what others published, 100 results at a time. Where there are
          more, JSON names the next page in <code>next</code>, CSV in the header <code>Link</code>. Figures
          are those of the pages, small numbers hidden or rounded. A retracted result stays in the feeds
          without figures.
        </p>
        <Table
          caption="Columns of the CSV; JSON has the same with the figures of a result in a list"
          head={["Column", "Meaning"]}
          rows={Object.entries(feedColumns)}
        />
      </Details>
    </>
  );
}
