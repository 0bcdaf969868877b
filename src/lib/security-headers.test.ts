import { expect, it } from "vitest";
import { addressOf, contentSecurityPolicy, isFromAnotherSite } from "./security-headers";

it("scripts need the nonce of their own response, and nothing may be inline or framed", () => {
  const policy = contentSecurityPolicy({ nonce: "abc", secure: true, development: false });
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-(inline|eval)/);
});

it("forms lead to this site and, when there is one, to the sign-in provider", () => {
  const input = { nonce: "abc", secure: false, development: false };
  expect(contentSecurityPolicy(input)).toMatch(/form-action 'self'$/);
  const policy = contentSecurityPolicy({ ...input, formTargets: ["https://login.example.org"] });
  expect(policy).toContain("form-action 'self' https://login.example.org");
});

const sender = { method: "POST", site: null, origin: null, hosts: ["exchange.example.org", null] };

it.each([
  ["a page of ours posts", { origin: "https://exchange.example.org" }, false],
  ["a page of ours posts, as the browser says", { site: "same-origin" }, false],
  ["a program posts without a browser", {}, false],
  ["another site posts", { origin: "https://evil.example" }, true],
  ["another site posts, as the browser says", { site: "cross-site" }, true],
  ["a neighbouring subdomain posts", { site: "same-site" }, true],
  ["a page without an origin posts", { origin: "null" }, true],
  ["another site only links here", { method: "GET", site: "cross-site" }, false],
])("%s", (_, part, expected) => {
  expect(isFromAnotherSite({ ...sender, ...part })).toBe(expected);
});

it("a reader cannot choose the address by which their tries are counted", () => {
  expect(addressOf("1.1.1.1", "9.9.9.9", 0)).toBe("9.9.9.9");
  expect(addressOf("1.1.1.1, 8.8.8.8", "9.9.9.9", 1)).toBe("8.8.8.8");
  expect(addressOf(undefined, "9.9.9.9", 1)).toBe("9.9.9.9");
});
