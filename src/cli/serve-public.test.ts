import { expect, test } from "vitest";
import { publicAddress } from "./serve-public";

const cookie = "next-auth.session-token";
const address = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  publicAddress({ url, headers, method }, cookie);

test.each([
  ["/", "/"],
  ["/?utm_source=letter", "/"],
  ["/products?sort=newest&q=falls+at+home&b=1", "/products?q=falls+at+home&sort=newest"],
  ["/products?need=falls&need=af&q=", "/products?need=falls&need=af"],
  ["/products/kardiamobile?x=1", "/products/kardiamobile"],
  ["/evaluations/capture-af?version=2", "/evaluations/capture-af?version=2"],
  ["/api/trpc/product.listPublic?input=%7B%7D", "/api/trpc/product.listPublic?input=%7B%7D"],
  ["/privacy", "/privacy"],
])("a visitor who asks for %s sees the kept %s", (asked, kept) => {
  expect(address(asked)).toBe(kept);
  expect(address(asked, {}, "HEAD")).toBe(kept);
});

test.each([
  "/work",
  "/sign-in",
  "/products/kardiamobile/edit",
  "/products/..%2f..%2fwork",
  "/evaluations/capture-af/figures.csv",
  "/api/trpc/product.listPublic?batch=1&input=%7B%7D",
  "/api/trpc/product.listPublic,challenge.listPublic?input=%7B%7D",
  "/api/trpc/product.listOwn",
  "/dev/sign-in",
  "//elsewhere/products",
  `/products?q=${"a".repeat(3000)}`,
])("%s is not a kept page", (asked) => expect(address(asked)).toBeUndefined());

test("nothing is kept for somebody signed in, for a change or for another form of a page", () => {
  expect(address("/products", { cookie: `a=b; ${cookie}=secret` })).toBeUndefined();
  expect(address("/products", { cookie: `__Secure-${cookie}=secret` })).toBeUndefined();
  expect(address("/products", {}, "POST")).toBeUndefined();
  expect(address("/products", { rsc: "1" })).toBeUndefined();
  expect(address("/products?_rsc=abc")).toBeUndefined();
  expect(address("/products", { cookie: "theme=dark" })).toBe("/products");
});
