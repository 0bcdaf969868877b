import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { answerCases } from "./statistics-cases";

const usage = "npm run --silent statistics -- --in FILE.json --out FILE.json";

function main(): void {
  const { values } = parseArgs({ options: { in: { type: "string" }, out: { type: "string" } } });
  if (!values.in || !values.out) throw new Error(`Say what to calculate: ${usage}`);
  const answers = answerCases(readJson(values.in));
  writeFileSync(values.out, `${JSON.stringify(answers, null, 1)}\n`);
  const wrong = answers.filter((answer) => "error" in answer).length;
  console.log(`${answers.length} cases written to ${values.out}, ${wrong} of them with an error.`);
}

function readJson(file: string): unknown {
  const text = readFileSync(file, "utf8");
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON.`);
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
