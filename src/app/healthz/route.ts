export const dynamic = "force-dynamic";

/** This process runs and answers; whether it can serve is asked at /readyz. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
