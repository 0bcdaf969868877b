import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { unsubscribeQuery } from "@/features/notification/service";
import { openSession } from "@/features/person/session/service";
import { sessionCookieName } from "@/server/kernel/session-cookie";
import { diskStorage, storeIn } from "@/server/kernel/storage";
import { readSourceFiles } from "../architecture/source-files";
import { differences, type Kind, kinds, type Letter, readRow } from "./people";
import { everybody, nobody } from "./row";
import { makeScenario } from "./scenario";
import type { Things } from "./things";

const browser = vi.hoisted(() => ({ token: undefined as string | undefined, name: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => {
    const held = browser.token ? [{ name: browser.name, value: browser.token }] : [];
    return { get: (name: string) => held.find((one) => one.name === name), getAll: () => held };
  },
  headers: async () => new Headers(),
}));

const folder = await mkdtemp(join(tmpdir(), "access-routes-"));
storeIn(diskStorage(folder));
afterAll(() => rm(folder, { recursive: true }));
const { world, actors, thingsOf } = await makeScenario();
vi.stubEnv("DATABASE_URL", world.url);
vi.stubEnv("NEXTAUTH_SECRET", "a-secret-of-the-tests-that-is-long-enough");
vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
vi.stubEnv("MAIL_FROM", "Innovation Exchange <exchange@example.org>");
browser.name = sessionCookieName();
Object.assign(globalThis, { exchangeDatabase: world.db });

const tokens = new Map<Kind, string>();
beforeAll(async () => {
  const context = { db: world.db, now: new Date() };
  for (const [kind, who] of actors) {
    if (who?.is !== "person") continue;
    tokens.set(kind, await openSession(context, { personId: who.personId, userAgent: null }));
  }
});

type Handler = (request: Request, props: { params: Promise<never> }) => Promise<Response> | Response;
type Route = {
  file: string;
  method: "GET" | "POST";
  expected: string;
  address: (things: Things) => string;
  params?: (things: Things) => object;
};

const file = (name: keyof Things) => ({
  file: "documents/[id]",
  method: "GET" as const,
  address: (things: Things) => `/documents/${things[name]}`,
  params: (things: Things) => ({ id: things[name] }),
});
const published = (name: "slug" | "planSlug", kept: string) => ({
  file: `evaluations/[slug]/${kept}`,
  method: "GET" as const,
  address: (things: Things) => `/evaluations/${things[name]}/${kept}`,
  params: (things: Things) => ({ slug: things[name] }),
});
const template = (ending: "csv" | "xlsx") => ({
  file: `pilots/[slug]/evaluation/data/template.${ending}`,
  method: "GET" as const,
  address: ({ planSlug }: Things) => `/pilots/${planSlug}/evaluation/data/template.${ending}`,
  params: ({ planSlug }: Things) => ({ slug: planSlug }),
});
const procedure = (path: string, input: (things: Things) => object) => ({
  file: "api/trpc/[trpc]",
  method: "GET" as const,
  address: (things: Things) =>
    `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify({ json: input(things) }))}`,
});
const signIn = (...path: string[]) => ({
  file: "api/auth/[...nextauth]",
  method: "GET" as const,
  address: () => `/api/auth/${path.join("/")}?email=ada%40example.org&token=abc`,
  params: () => ({ nextauth: path }),
});
const unsubscribe = ({ partner }: Things) => `/unsubscribe/one-click?${unsubscribeQuery(partner, "pilots")}`;

/** The letters of the matrix for what a browser is answered: y for 2xx and 3xx, n for 403, 0 for 404, s for 401. */
const routes: Record<string, Route> = {
  "a document for everybody": { ...file("publicDocument"), expected: "yy yyyy yyyy yyy yyyy yyy0" },
  "a document for introduced leaders": { ...file("document"), expected: "00 yyy0 yyy0 yyy 0000 00y0" },
  "a document for its own organisation": { ...file("ownDocument"), expected: "00 yyy0 0000 yyy 0000 00y0" },
  "a document of a match": { ...file("matchDocument"), expected: "00 yyy0 yyy0 yyy 0000 00yy" },
  "a document of a pilot": { ...file("pilotDocument"), expected: "00 yyy0 yyy0 yyy yy00 00yy" },
  ...Object.fromEntries(
    ["figures.csv", "data.zip", "result.json", "fhir.json", "report.pdf", "report.docx"].flatMap((kept) => [
      [`${kept} of a result`, { ...published("slug", kept), expected: everybody }],
      [`${kept} of a plan`, { ...published("planSlug", kept), expected: nobody }],
    ]),
  ),
  ...Object.fromEntries(
    ["feed.json", "feed.csv"].map((feed) => [
      `the register as ${feed}`,
      {
        file: `evaluations/${feed}`,
        method: "GET" as const,
        expected: everybody,
        address: () => `/evaluations/${feed}`,
      },
    ]),
  ),
  "the template of a plan as CSV": { ...template("csv"), expected: "s0 yyy0 yyy0 yyy yy00 00yy" },
  "the template of a plan as a workbook": { ...template("xlsx"), expected: "s0 yyy0 yyy0 yyy yy00 00yy" },
  "a procedure over HTTP": {
    ...procedure("pilot.find", ({ pilot }) => ({ pilot })),
    expected: "s0 yyy0 yyy0 yyy yy00 00yy",
  },
  "the address in a sign-in email": { ...signIn("callback", "email"), expected: everybody },
  "the sign-in page of next-auth": { ...signIn("signin"), expected: everybody },
  "the session of next-auth": { ...signIn("session"), expected: nobody },
  "a one-click unsubscribe": {
    file: "unsubscribe/one-click",
    method: "POST",
    expected: everybody,
    address: unsubscribe,
  },
  "an unsubscribe link opened": {
    file: "unsubscribe/one-click",
    method: "GET",
    expected: everybody,
    address: unsubscribe,
  },
  "whether it runs": { file: "healthz", method: "GET", expected: everybody, address: () => "/healthz" },
  "whether it can serve": { file: "readyz", method: "GET", expected: everybody, address: () => "/readyz" },
};

function letterOf({ status }: Response): Letter {
  if (status >= 200 && status < 400) return "y";
  const letter = ({ 401: "s", 403: "n", 404: "0" } as const)[status];
  if (!letter) throw new Error(`Nobody expected the answer ${status}.`);
  return letter;
}

function load(path: string): Promise<Partial<Record<string, Handler>>> {
  return import(/* @vite-ignore */ join(process.cwd(), path));
}

async function walk({ file: name, method, address, params }: Route): Promise<Record<Kind, Letter>> {
  const handlers = await load(`src/app/${name}/route.ts`);
  const handle = handlers[method];
  if (!handle) throw new Error(`${name} does not answer ${method}.`);
  const found: [Kind, Letter][] = [];
  for (const kind of kinds) {
    browser.token = tokens.get(kind);
    const things = thingsOf(kind);
    const request = new Request(`http://localhost:3000${address(things)}`, { method });
    const given = Promise.resolve((params?.(things) ?? {}) as never);
    found.push([kind, letterOf(await handle(request, { params: given }))]);
  }
  return Object.fromEntries(found) as Record<Kind, Letter>;
}

describe("who is answered what by the routes that are not pages", () => {
  it("every route handler and each of its methods is in the table, and nothing else", async () => {
    const known = [...readSourceFiles(["src/app"]).keys()].filter((path) => /\/route\.tsx?$/.test(path));
    const answered: string[] = [];
    for (const path of known) {
      const handlers = await load(path);
      const methods = Object.keys(handlers).filter((name) => /^[A-Z]+$/.test(name));
      answered.push(
        ...methods.map(
          (method) => `${method} ${path.slice("src/app/".length).replace(/\/route\.tsx?$/, "")}`,
        ),
      );
    }
    const walked = Object.values(routes).map((route) => `${route.method} ${route.file}`);
    // Both methods of it are one function; a mutation over HTTP is the form actions' and the browser's own journey.
    expect([...new Set([...walked, "POST api/trpc/[trpc]"])].sort()).toEqual(answered.sort());
  });

  it.each(Object.entries(routes))("%s", async (_, route) => {
    expect(differences(readRow(route.expected), await walk(route))).toEqual([]);
  });
});
