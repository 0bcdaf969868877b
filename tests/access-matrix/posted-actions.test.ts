import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Tx } from "@/db/client";
import { openSession } from "@/features/person/session/service";
import { sessionCookieName } from "@/server/kernel/session-cookie";
import { diskStorage, storeIn } from "@/server/kernel/storage";
import { undone } from "./call";
import { fingerprint } from "./fingerprint";
import { type FormAction, formActions } from "./form-actions";
import { type Kind, kinds, readRow } from "./people";
import { postedForm } from "./posted-form";
import { makeScenario } from "./scenario";
import { pathOf, table } from "./table";
import type { Things } from "./things";

const browser = vi.hoisted(() => ({ token: undefined as string | undefined, name: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => {
    const held = browser.token ? [{ name: browser.name, value: browser.token }] : [];
    return { get: (name: string) => held.find((one) => one.name === name), getAll: () => held };
  },
  headers: async () => new Headers(),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => {}, refresh: () => {} }));

const folder = await mkdtemp(join(tmpdir(), "access-actions-"));
storeIn(diskStorage(folder));
afterAll(() => rm(folder, { recursive: true }));
const { world, actors, all, thingsOf } = await makeScenario();
vi.stubEnv("DATABASE_URL", world.url);
vi.stubEnv("NEXTAUTH_SECRET", "a-secret-of-the-tests-that-is-long-enough");
vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
vi.stubEnv("MAIL_FROM", "Innovation Exchange <exchange@example.org>");
vi.useFakeTimers({ toFake: ["Date"], now: world.clock.now });
browser.name = sessionCookieName();

const tokens = new Map<Kind, string>();
beforeAll(async () => {
  const context = { db: world.db, now: world.clock.now };
  for (const [kind, who] of actors)
    if (who?.is === "person")
      tokens.set(kind, await openSession(context, { personId: who.personId, userAgent: null }));
});

type Action = (state: null, form: FormData) => Promise<unknown>;
type Outcome = "done" | "refused" | "wrongly filled in";

/** Posts the form as this person's browser would, within what is undone afterwards. */
async function post(action: Action, stage: Tx, kind: Kind, form: FormData): Promise<Outcome> {
  browser.token = tokens.get(kind);
  Object.assign(globalThis, { exchangeDatabase: stage });
  try {
    const state = (await action(null, form)) as { errors?: object; message?: string } | null;
    if (state?.message) return "refused";
    return Object.keys(state?.errors ?? {}).length > 0 ? "wrongly filled in" : "done";
  } catch (error) {
    if (error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT"))
      return "done";
    throw error;
  }
}

/** What a form holds besides what its procedure takes, to find the way back to its page. */
const wayBack = ({ organisation, draft }: Things) => ({ organisationId: organisation, slug: draft });

/** The row of the matrix that tells who may: of the procedures an action calls, the last that changes something. */
function rowOf({ name, calls }: FormAction) {
  const path = calls.findLast((one) => !/\.find\w*$/.test(one));
  const found = Object.entries(table).find(([row]) => pathOf(row) === path);
  if (!found) throw new Error(`No row of the matrix is about ${name}.`);
  return found[1];
}

async function load({ file, exported }: FormAction): Promise<Action> {
  const actions = await import(/* @vite-ignore */ join(process.cwd(), file));
  return actions[exported];
}

const posted = formActions.filter(({ calls }) => calls.length > 0);

describe("a form action, posted by everybody whom the matrix refuses", () => {
  it.each(posted.map((action) => [action.name, action] as const))("%s", async (_, action) => {
    const { expected, input, given } = rowOf(action);
    const row = readRow(expected);
    const run = await load(action);
    const formOf = (kind: Kind) => {
      const things = thingsOf(kind);
      return postedForm({ ...wayBack(things), ...(input(things) as object) });
    };
    const result = await undone(world.db, async (stage) => {
      for (const statement of all.flatMap((things) => given?.(things) ?? [])) await stage.execute(statement);
      const before = await fingerprint(stage);
      const wrong: string[] = [];
      for (const kind of kinds.filter((one) => "sn0".includes(row[one]))) {
        const outcome = await post(run, stage, kind, formOf(kind));
        if (outcome !== "refused") wrong.push(`${kind}: ${outcome}`);
      }
      const after = await fingerprint(stage);
      // The same form must work for somebody, or the refusals above would prove nothing.
      const someone = kinds.find((one) => row[one] === "y");
      const allowed = someone && (await undone(stage, (tx) => post(run, tx, someone, formOf(someone))));
      return { wrong, isUntouched: before === after, allowed };
    });
    expect(result).toEqual({ wrong: [], isUntouched: true, allowed: "done" });
  });
});
