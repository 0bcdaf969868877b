import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { createWorld } from "tests/world";
import { afterEach, expect, test } from "vitest";
import { person } from "@/db/schema";
import { findStanding } from "@/features/person/session/queries";
import { closeSession, openSession } from "@/features/person/session/service";
import type { Person } from "@/lib/actor";
import { keepOwnPages } from "./serve-own";

const world = await createWorld();
const sessionCookie = "next-auth.session-token";
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A framework that shows how often it was asked and by which cookie. */
async function startSite() {
  let asked = 0;
  const handler: RequestListener = (request, response) => {
    asked += 1;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", `script-src 'nonce-n${asked}'`);
    if (request.url?.startsWith("/pilots/none")) response.statusCode = 404;
    response.end(`<script nonce="n${asked}"></script>${request.headers.cookie ?? "visitor"}`);
  };
  const serve = keepOwnPages({
    handler,
    host: "exchange.test",
    sessionCookie,
    clock: () => performance.now(),
    findStanding: (token) => findStanding({ db: world.db, now: new Date() }, token),
  });
  const server = createServer((request, response) => void serve(request, response));
  servers.push(server.listen(0, "127.0.0.1"));
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string, token: string, init: RequestInit = {}) => {
    const cookie = `theme=dark; ${sessionCookie}=${token}`;
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie }, ...init });
    return response.text();
  };
  /** How often the framework was asked to answer this. */
  const renders = async (path: string, token: string, init?: RequestInit) => {
    const before = asked;
    await ask(path, token, init);
    return asked - before;
  };
  return { ask, renders };
}

async function signedIn(who?: Person) {
  const reader = who ?? (await world.person());
  const token = await openSession(
    { db: world.db, now: new Date() },
    { personId: reader.personId, userAgent: null },
  );
  return { reader, token };
}

// Every database of a server counts its transactions together, so what other tests write may end what is kept here.
const soon = { timeout: 20_000, interval: 5 };

test("a page is shown again while nothing was written, and to its own reader alone", async () => {
  const site = await startSite();
  const [one, other] = [await signedIn(), await signedIn()];
  await expect.poll(() => site.renders("/pilots/af?tab=plan", one.token), soon).toBe(0);
  expect(await site.ask("/pilots/af?tab=plan", other.token)).toContain(other.token);
  expect(await site.ask("/pilots/af?tab=plan", one.token)).toContain(`${sessionCookie}=${one.token}`);
});

test("any write by anyone ends what was kept", async () => {
  const site = await startSite();
  const { token, reader } = await signedIn();
  for (let times = 0; times < 5; times += 1) {
    await site.ask("/work", token);
    await world.db.update(person).set({ name: "Ida" }).where(eq(person.id, reader.personId));
    expect(await site.renders("/work", token)).toBe(1);
  }
});

test("a page rendered while somebody was writing is not shown once they have written", async () => {
  const site = await startSite();
  const { token, reader } = await signedIn();
  await world.db.transaction(async (tx) => {
    await tx.update(person).set({ name: "Eve" }).where(eq(person.id, reader.personId));
    await site.ask("/work", token);
  });
  expect(await site.renders("/work", token)).toBe(1);
});

test("nothing kept is shown after signing out or a suspension", async () => {
  const site = await startSite();
  const [leaver, suspended] = [await signedIn(), await signedIn()];
  await site.ask("/work", leaver.token);
  await closeSession({ db: world.db }, leaver.token);
  expect(await site.renders("/work", leaver.token)).toBe(1);
  await site.ask("/work", suspended.token);
  await world.db
    .update(person)
    .set({ suspendedAt: new Date() })
    .where(eq(person.id, suspended.reader.personId));
  expect(await site.renders("/work", suspended.token)).toBe(1);
});

test.each([
  "/person",
  "/api/trpc/pilot.list",
  "/documents/8f6c",
  "/sign-out",
  "/dev/outbox",
  "/evaluations/af/figures.csv",
  "/unsubscribe?token=a",
])("%s is never kept", async (path) => {
  const site = await startSite();
  const { token } = await signedIn();
  for (let times = 0; times < 3; times += 1) expect(await site.renders(path, token)).toBe(1);
});

test("what is not there for a reader is asked for once each time", async () => {
  const site = await startSite();
  const { token } = await signedIn();
  for (let times = 0; times < 3; times += 1) expect(await site.renders("/pilots/none", token)).toBe(1);
  expect(await site.ask("/pilots/none", token)).toContain(token);
});

test("parts of pages and changes pass through", async () => {
  const site = await startSite();
  const { token } = await signedIn();
  const headers = { cookie: `${sessionCookie}=${token}`, rsc: "1" };
  for (let times = 0; times < 3; times += 1) {
    expect(await site.renders("/work", token, { method: "POST" })).toBe(1);
    expect(await site.renders("/work", token, { headers })).toBe(1);
  }
});
