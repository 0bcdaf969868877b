import { database } from "@/db/client";
import { findObstacle } from "@/server/kernel/readiness";

export const dynamic = "force-dynamic";

/** Whether requests should be sent here: the database answers and has the tables this code needs. */
export async function GET(): Promise<Response> {
  const obstacle = await findObstacle(database());
  return Response.json(obstacle ? { status: "not ready", obstacle } : { status: "ready" }, {
    status: obstacle ? 503 : 200,
    headers: { "Cache-Control": "no-store" },
  });
}
