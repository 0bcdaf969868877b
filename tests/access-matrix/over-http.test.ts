import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { diskStorage, storeIn } from "@/server/kernel/storage";
import { rootRouter } from "@/server/root";
import { undone } from "./call";
import { fingerprint } from "./fingerprint";
import { type Letter, readRow } from "./people";
import { makeScenario } from "./scenario";
import { pathOf, table } from "./table";

vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => undefined, getAll: () => [] }),
  headers: async () => new Headers(),
}));

const folder = await mkdtemp(join(tmpdir(), "access-http-"));
storeIn(diskStorage(folder));
afterAll(() => rm(folder, { recursive: true }));
const { world, all, thingsOf } = await makeScenario();
vi.stubEnv("DATABASE_URL", world.url);
vi.stubEnv("NEXTAUTH_SECRET", "a-secret-of-the-tests-that-is-long-enough");
vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
vi.stubEnv("MAIL_FROM", "Innovation Exchange <exchange@example.org>");
vi.useFakeTimers({ toFake: ["Date"], now: world.clock.now });
afterAll(() => vi.useRealTimers());
const { GET, POST } = await import("@/app/api/trpc/[trpc]/route");

const address = "http://localhost:3000/api/trpc";
const kindOf = (path: string): string => {
  const procedure: unknown = Object.entries(rootRouter._def.procedures).find(([name]) => name === path)?.[1];
  return (procedure as { _def: { type: string } })._def.type;
};

/** As a program without a cookie asks: queries and streams by address, everything else by body. */
function ask(path: string, input: unknown): Promise<Response> {
  const json = JSON.stringify({ json: input ?? null });
  if (kindOf(path) === "mutation") {
    const headers = { "content-type": "application/json" };
    return POST(new Request(`${address}/${path}`, { method: "POST", body: json, headers }));
  }
  const accept = kindOf(path) === "subscription" ? "text/event-stream" : "application/json";
  const url = `${address}/${path}?input=${encodeURIComponent(json)}`;
  return GET(new Request(url, { headers: { accept } }));
}

const letters: Record<number, Letter> = {
  200: "y",
  401: "s",
  403: "n",
  404: "0",
  412: "c",
  409: "c",
  400: "c",
};

describe("what a visitor is answered over HTTP is what the matrix says", () => {
  it.each(Object.entries(table))("%s", async (name, { expected, input, given }) => {
    const path = pathOf(name);
    const wanted = readRow(expected).visitor;
    const result = await undone(world.db, async (stage) => {
      for (const statement of all.flatMap((things) => given?.(things) ?? [])) await stage.execute(statement);
      Object.assign(globalThis, { exchangeDatabase: stage });
      const before = await fingerprint(stage);
      const answer = await ask(path, input(thingsOf("visitor")));
      const text = await answer.text();
      const isUntouched = wanted === "y" || before === (await fingerprint(stage));
      // A stream has begun when it is refused: what it says then stands in its only event.
      const refused = /^event: serialized-error\r?\ndata: .*"httpStatus":(\d+)/m.exec(text)?.[1];
      const status = refused ? Number(refused) : answer.status;
      return { letter: letters[status], isUntouched, tells: /"stack":"|\.ts:\d+/.test(text) };
    });
    expect(result).toEqual({ letter: wanted, isUntouched: true, tells: false });
  });

  it("a mutation is not carried out by opening its address", async () => {
    const name = "notification.unsubscribe";
    const json = encodeURIComponent(JSON.stringify({ json: table[name]?.input(thingsOf("visitor")) }));
    const answer = await GET(new Request(`${address}/${name}?input=${json}`));
    expect(answer.status).toBe(405);
  });
});
