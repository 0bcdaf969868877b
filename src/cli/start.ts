import { existsSync } from "node:fs";
import { stopOnWrongEnvironment } from "./check-environment";
import { PlainError, stopWith } from "./plain-error.mjs";
import { finished, start, stopEverything, stopOnSignals } from "./processes";

async function main(): Promise<void> {
  const settings = stopOnWrongEnvironment();
  if (settings.EXCHANGE_DEMO) {
    throw new PlainError(
      "EXCHANGE_DEMO=1 lets anyone sign in as anyone, so npm start refuses it: use npm run demo, or remove it.",
    );
  }
  if (!settings.SMTP_URL && !settings.OIDC_ISSUER) {
    throw new PlainError(
      "SMTP_URL is missing: it must be the address of a mail server, unless OIDC_ISSUER is set, because otherwise nobody could sign in.",
    );
  }
  if (!existsSync(".next/BUILD_ID")) throw new PlainError("There is no build yet: run npm run build first.");
  stopOnSignals();
  const server = start(process.execPath, ["--import", "tsx", "src/cli/serve.ts"], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  const code = await finished(server);
  await stopEverything();
  process.exit(code);
}

main().catch(stopWith);
