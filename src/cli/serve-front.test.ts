import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { contextOf, createWorld } from "tests/world";
import { afterEach, expect, test } from "vitest";
import { record } from "@/features/activity/service";
import { listenToEverything } from "@/server/kernel/live";
import { keepPublicPages } from "./serve-front";

const world = await createWorld();
const sessionCookie = "next-auth.session-token";
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A framework that shows how often it was asked, by whom and under which nonce. */
async function startSite(shown: () => string = () => "") {
  let asked = 0;
  const handler: RequestListener = async (request, response) => {
    asked += 1;
    const nonce = `nonce${asked}`;
    const reader = request.headers.cookie ?? "visitor";
    await Promise.resolve();
    const isList = request.url?.startsWith("/api/trpc/");
    response.setHeader("content-type", isList ? "application/json" : "text/html; charset=utf-8");
    response.setHeader("content-security-policy", `script-src 'nonce-${nonce}'`);
    if (request.url === "/products/none") response.statusCode = 404;
    if (request.url?.includes("q=fails")) response.statusCode = 500;
    response.write(`<script nonce="${nonce}"></script>`);
    response.end(`${reader} ${request.headers["user-agent"] ?? "nobody"} ${shown()}`);
  };
  const front = keepPublicPages({
    handler,
    host: "exchange.test",
    sessionCookie,
    clock: () => performance.now(),
  });
  const server = createServer((request, response) => void front.serve(request, response));
  servers.push(server.listen(0, "127.0.0.1"));
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
    const text = await response.text();
    const nonce = /nonce="([^"]+)"/.exec(text)?.[1];
    return { status: response.status, headers: response.headers, text, nonce };
  };
  return { front, ask, asked: () => asked };
}

test("each visitor gets the kept page under a fresh nonce that the policy names", async () => {
  const { front, ask, asked } = await startSite();
  front.forget();
  const answers = [await ask("/products"), await ask("/products"), await ask("/products?utm=1")];
  expect(asked()).toBe(1);
  expect(new Set(answers.map(({ nonce }) => nonce)).size).toBe(3);
  for (const { headers, nonce, text } of answers) {
    expect(nonce?.length).toBeGreaterThan(40);
    expect(headers.get("content-security-policy")).toBe(`script-src 'nonce-${nonce}'`);
    expect(headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
    expect(text).toContain("visitor nobody");
  }
});

test("somebody signed in is never served or stored as a kept page", async () => {
  const { front, ask, asked } = await startSite();
  front.forget();
  const own = await ask("/products", { headers: { cookie: `${sessionCookie}=mine` } });
  expect(own.text).toContain(`${sessionCookie}=mine`);
  expect((await ask("/products")).text).toContain("visitor");
  await ask("/products", { headers: { cookie: `${sessionCookie}=mine` } });
  expect(asked()).toBe(3);
});

test("a head request has the headers of the page and no body; what fails belongs to its reader", async () => {
  const { front, ask, asked } = await startSite();
  front.forget();
  const { text } = await ask("/products");
  const head = await ask("/products", { method: "HEAD" });
  expect({ text: head.text, status: head.status }).toEqual({ text: "", status: 200 });
  expect(Number(head.headers.get("content-length"))).toBeGreaterThan(0);
  expect(text.length).toBeGreaterThan(0);
  expect(asked()).toBe(1);
  expect((await ask("/products/none")).status).toBe(404);
  expect((await ask("/products?q=fails")).text).toContain("node");
});

test("nothing is kept while nobody hears of changes", async () => {
  const { ask, asked } = await startSite();
  await ask("/products");
  await ask("/products");
  expect(asked()).toBe(2);
});

test.each([
  ["page", "/products"],
  ["list for programs", "/api/trpc/product.listPublic?input=%7B%7D"],
])("a %s that changed is seen by the next visitor as soon as the database tells of it", async (_, path) => {
  let name = "before";
  const { front, ask } = await startSite(() => name);
  await listenToEverything(world.db, front.forget);
  expect((await ask(path)).text).toContain("before");
  const { owner, organisation } = await world.organisation();
  name = "after";
  expect((await ask(path)).text).toContain("before");
  await world.db.transaction((tx) =>
    record({ ...contextOf(world, owner), db: tx }, "organisation.edited", organisation),
  );
  await expect.poll(async () => (await ask(path)).text).toContain("after");
});
