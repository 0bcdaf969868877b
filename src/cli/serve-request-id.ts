import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** The id that a proxy gave this request, where it is one; it is shown and logged, so nothing else passes. */
export function idOf({ headers }: Pick<IncomingMessage, "headers">): string {
  const asked = headers["x-request-id"];
  return typeof asked === "string" && /^[\w-]{8,64}$/.test(asked) ? asked : randomUUID();
}
