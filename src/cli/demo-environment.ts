import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

type Settings = Record<string, string>;

/** Everything the exchange needs to run on one machine for one person; what is already set wins. */
export function demoEnvironment(databaseUrl: string, port: number, folder = ".local"): Settings {
  return {
    MAIL_FROM: "Innovation Exchange demo <exchange@localhost>",
    STORAGE: "local",
    STORAGE_PATH: `${folder}/files`,
    LOG_LEVEL: "warn",
    // Empty, so that a .env meant for production sends no real e-mail and reaches no real sign-in.
    SMTP_URL: "",
    OIDC_ISSUER: "",
    ...definedIn(process.env),
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: keptSecret(folder),
    EXCHANGE_DEMO: "1",
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** The same secret at every start, so that nobody is signed out by a restart. */
function keptSecret(folder: string): string {
  const file = `${folder}/secret`;
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}

function definedIn(environment: NodeJS.ProcessEnv): Settings {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
