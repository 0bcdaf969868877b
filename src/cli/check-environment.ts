import { existsSync } from "node:fs";
import { type Environment, readEnvironment } from "@/env";

/** Settings written in .env fill in what the shell does not set. */
export function loadEnvironmentFile(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}

/** The settings, or the end of the process with one sentence for each that is missing or wrong. */
export function stopOnWrongEnvironment(): Environment {
  loadEnvironmentFile();
  const { values, problems } = readEnvironment(process.env);
  if (values) return values;
  for (const problem of problems) console.error(problem);
  process.exit(1);
}
