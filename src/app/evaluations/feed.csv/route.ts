import { feedCsv } from "@/features/evaluation/register/feed/report";
import { feedHeaders, readFeed } from "../read-register";

/** The register of results for spreadsheets; a header names the address of the next page. */
export async function GET(request: Request): Promise<Response> {
  const { items, next } = await readFeed(request, "/evaluations/feed.csv");
  const headers = new Headers({
    ...feedHeaders,
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": 'attachment; filename="results.csv"',
  });
  if (next) headers.set("Link", `<${next}>; rel="next"`);
  return new Response(feedCsv(items), { headers });
}
