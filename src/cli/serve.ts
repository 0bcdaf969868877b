import { createServer } from "node:http";
import { parseArgs } from "node:util";
import next from "next";
import { createDatabase } from "@/db/client";
import { findStanding } from "@/features/person/session/queries";
import { listenToEverything } from "@/server/kernel/live";
import { log } from "@/server/kernel/log";
import { sessionCookieName } from "@/server/kernel/session-cookie";
import { stopOnWrongEnvironment } from "./check-environment";
import { whenOrphaned } from "./orphan.mjs";
import { keepPublicPages } from "./serve-front";
import { withPlainLimit } from "./serve-large";
import { keepOwnPages } from "./serve-own";
import { sendApology, withReadableAnswers } from "./serve-readable";

/** The framework's server with the public pages kept in front of it, in one process. */
async function main(): Promise<void> {
  // The loader of this file turns them on; mapping the framework's own files would only cost memory.
  process.setSourceMapsEnabled(false);
  const settings = stopOnWrongEnvironment();
  const { values } = parseArgs({ options: { hostname: { type: "string" } } });
  const app = next({ dev: false, dir: process.cwd(), port: settings.PORT, hostname: values.hostname });
  await app.prepare();
  const db = createDatabase(settings.DATABASE_URL, { max: 2 });
  const site = {
    host: new URL(settings.NEXTAUTH_URL).host,
    sessionCookie: sessionCookieName(),
    clock: () => performance.now(),
  };
  const handler = keepOwnPages({
    ...site,
    handler: withPlainLimit(withReadableAnswers(app.getRequestHandler())),
    findStanding: (token) => findStanding({ db, now: new Date() }, token),
  });
  const front = keepPublicPages({ ...site, handler });
  // A database that is away for now is asked again by its client: until then nothing is kept.
  void listenToEverything(db, front.forget).catch((error) =>
    log.warn({ err: error }, "public pages are not kept until the database answers"),
  );
  const server = createServer((request, response) => {
    front.serve(request, response).catch((error) => {
      log.error({ err: error }, "a request failed outside the pages");
      sendApology(response);
    });
  });
  server.listen(settings.PORT, values.hostname);
  stopOnSignals(() => server.close(() => process.exit(0)));
}

/** Answers under way are finished, streams that never end are cut after a moment. */
function stopOnSignals(close: () => void): void {
  const stop = () => {
    close();
    setTimeout(() => process.exit(0), 3000).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, stop);
  whenOrphaned(stop);
}

main().catch((error) => {
  log.fatal({ err: error }, "The web server ended.");
  process.exit(1);
});
