import { feedHeaders, readFeed } from "../read-register";

/** The register of results for programs. */
export async function GET(request: Request): Promise<Response> {
  return Response.json(await readFeed(request, "/evaluations/feed.json"), { headers: feedHeaders });
}
