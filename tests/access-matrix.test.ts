import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { diskStorage, storeIn } from "@/server/kernel/storage";
import { rootRouter } from "@/server/root";
import { call, undone } from "./access-matrix/call";
import { differences, type Kind, kinds, type Letter, readRow } from "./access-matrix/people";
import type { Row } from "./access-matrix/row";
import { makeScenario } from "./access-matrix/scenario";
import { seenSecrets } from "./access-matrix/secrets";
import { pathOf, table } from "./access-matrix/table";

const folder = await mkdtemp(join(tmpdir(), "access-matrix-"));
storeIn(diskStorage(folder));
afterAll(() => rm(folder, { recursive: true }));

const { world, actors, all, thingsOf, hidden } = await makeScenario();
vi.stubEnv("NEXTAUTH_SECRET", "a-secret-of-the-tests-that-is-long-enough");
vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
vi.stubEnv("MAIL_FROM", "Innovation Exchange <exchange@example.org>");
vi.stubEnv("DATABASE_URL", world.url);

const secrets = seenSecrets(hidden);

/** Asks as everybody in turn; nobody meets what somebody before them did. */
async function walk(name: string, { input, given }: Row): Promise<Record<Kind, Letter>> {
  const path = pathOf(name);
  const answers = await undone(world.db, async (stage) => {
    for (const statement of all.flatMap((things) => given?.(things) ?? [])) await stage.execute(statement);
    const outcomes: [Kind, Letter][] = [];
    for (const kind of kinds) {
      const asked = { path, actor: actors.get(kind) ?? null, input: input(thingsOf(kind)) };
      // A stream outlives a transaction, so it is opened on the database itself; it changes nothing.
      const { letter, answer } =
        path === "pilot.changes"
          ? await call(world, world.db, asked)
          : await undone(stage, (tx) => call(world, tx, asked));
      secrets.remember(kind, name, answer);
      outcomes.push([kind, letter]);
    }
    return outcomes;
  });
  return Object.fromEntries(answers) as Record<Kind, Letter>;
}

describe("who may ask what of the exchange", () => {
  it("the matrix names every procedure and nothing else", () => {
    const named = [...new Set(Object.keys(table).map(pathOf))].sort();
    expect(named).toEqual(Object.keys(rootRouter._def.procedures).sort());
  });

  it.each(Object.entries(table))("%s", async (name, row) => {
    expect(differences(readRow(row.expected), await walk(name, row))).toEqual([]);
  });

  it("somebody succeeds with everything but what only the demo has", () => {
    const never = Object.entries(table).filter(([, { expected }]) => !expected.includes("y"));
    expect(never.map(([name]) => name)).toEqual([
      "organisation.reinstate one that is not suspended",
      "person.listDemo",
      "notification.listOutbox",
      "evaluation.find before it is published",
      "evaluation.report.ask before it is published",
    ]);
  });
});

describe("who reads what is not for everybody, in any answer above", () => {
  it.each(secrets.expected)("$what", ({ secret, expected }) => {
    const wrong = differences(readRow(expected), secrets.readersOf(secret));
    expect(wrong.filter((line) => !line.includes(": c expected"))).toEqual([]);
  });
});
