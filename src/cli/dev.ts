import { databaseAddress } from "./database-address";
import { demoEnvironment } from "./demo-environment";
import { stopWith } from "./plain-error.mjs";
import { findPort } from "./port.mjs";
import { finished, start, stopEverything, stopOnSignals } from "./processes";

async function main(): Promise<void> {
  stopOnSignals();
  const port = await findPort("npm run dev --");
  const url = await databaseAddress();
  const env = demoEnvironment(url, port);
  const server = start("node_modules/.bin/next", ["dev", "--port", String(port)], env);
  start(process.execPath, ["--import", "tsx", "--conditions=react-server", "src/cli/worker.ts"], env);
  const code = await finished(server);
  await stopEverything();
  process.exit(code);
}

main().catch((error) => stopEverything().then(() => stopWith(error)));
