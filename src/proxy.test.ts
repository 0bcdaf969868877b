import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { proxy } from "./proxy";

const kept = { ...process.env };
beforeEach(() => {
  process.env.NEXTAUTH_URL = "https://exchange.example.org";
});
afterEach(() => {
  process.env = { ...kept };
});

function pass(path: string, init: { method?: string; headers?: Record<string, string> } = {}) {
  const headers = { host: "exchange.example.org", ...init.headers };
  return proxy(new NextRequest(`https://exchange.example.org${path}`, { ...init, headers }));
}

describe("the demo’s own pages", () => {
  it.each(["GET", "POST"])("%s finds nothing at them outside the demo", (method) => {
    for (const path of ["/dev/sign-in", "/dev/outbox"])
      expect(pass(path, { method }).headers.get("x-middleware-rewrite")).toContain("/not-here");
  });

  it("they are there in the demo", () => {
    process.env.EXCHANGE_DEMO = "1";
    expect(pass("/dev/sign-in").headers.get("x-middleware-rewrite")).toBeNull();
  });
});

describe("every answer", () => {
  it("has a policy with a nonce of its own", () => {
    const [first, second] = [pass("/"), pass("/")].map((answer) =>
      answer.headers.get("content-security-policy"),
    );
    expect(first).toContain("'strict-dynamic'");
    expect(first).not.toBe(second);
  });

  it("asks for https from now on, where there is https", () => {
    expect(pass("/").headers.get("strict-transport-security")).toContain("max-age=");
    process.env.NEXTAUTH_URL = "http://localhost:3000";
    expect(pass("/").headers.get("strict-transport-security")).toBeNull();
  });

  it("carries a request id: the one given, when it is harmless", () => {
    expect(pass("/", { headers: { "x-request-id": "abc-12345" } }).headers.get("x-request-id")).toBe(
      "abc-12345",
    );
    const forged = pass("/", { headers: { "x-request-id": 'x" {"level":60' } }).headers.get("x-request-id");
    expect(forged).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("posts", () => {
  const origin = "https://evil.example";

  it("from another site are refused, whatever they post to", () => {
    for (const path of ["/sign-in", "/api/trpc/organisation.found", "/unsubscribe"])
      expect(pass(path, { method: "POST", headers: { origin } }).status).toBe(403);
  });

  it("from a mail program’s own unsubscribe button pass: the signed link is the proof", () => {
    const answer = pass("/unsubscribe/one-click", { method: "POST", headers: { origin } });
    expect(answer.status).toBe(200);
  });
});
