import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { sendApology, withReadableAnswers } from "./serve-readable";

const down = { isDown: false };
const blank = gzipSync("<html id='__next_error__'>");

/** Like the framework: a page that shows nothing or fails is empty and compressed, the finished pages are pages. */
const framework: RequestListener = (request, response) => {
  const path = request.url?.split("?")[0] ?? "";
  const reader = request.headers.cookie ?? "visitor";
  const requestId = String(request.headers["x-request-id"] ?? "made-by-the-proxy");
  const isNamed = path !== "/early/fails";
  response.setHeader("content-type", "text/html");
  if (isNamed) response.setHeader("x-request-id", requestId);
  if (path === "/not-here") {
    response.statusCode = 404;
    response.end(`Page not found, ${reader}`);
  } else if (path === "/sorry") {
    if (down.isDown) response.statusCode = 500;
    response.end(`Sorry, ${reader}: ${requestId}${request.url?.slice(path.length)}`);
  } else if (/none|fails/.test(path)) {
    response.statusCode = path.includes("none") ? 404 : 500;
    response.setHeader("content-encoding", "gzip");
    response.writeHead(response.statusCode);
    response.write(blank);
    response.end();
  } else response.end("A page");
};

const serve = withReadableAnswers(framework);
const server: Server = createServer((request, response) => {
  if (request.url === "/broken") sendApology(response, "a-request");
  else void serve(request, response);
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => server.close());

const cookie = "session=ada";
const isBlank = async (answer: Response) => (await answer.text()).includes("__next_error__");

test("a page that finds nothing is answered with the finished page, as its reader would see it", async () => {
  const answer = await fetch(`${address}/products/none`, { headers: { cookie } });
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(await answer.text()).toBe("Page not found, session=ada");
});

test.each(["GET", "POST"])(
  "a page that fails on %s is answered with the finished page and its number",
  async (method) => {
    const answer = await fetch(`${address}/work/fails?a=b`, { method, headers: { cookie } });
    expect(answer.status).toBe(500);
    expect(answer.headers.get("content-encoding")).toBeNull();
    expect(answer.headers.get("x-request-id")).toBe("made-by-the-proxy");
    expect(await answer.text()).toBe("Sorry, visitor: made-by-the-proxy?from=%2Fwork%2Ffails%3Fa%3Db");
  },
);

test("a failure before the framework names the request shows the reader’s id only where it is one", async () => {
  const early = async (id: string) => {
    const answer = await fetch(`${address}/early/fails`, { headers: { "x-request-id": id } });
    const shown = answer.headers.get("x-request-id");
    expect(await answer.text()).toContain(`Sorry, visitor: ${shown}?`);
    return shown;
  };
  expect(await early("request-12345")).toBe("request-12345");
  expect(await early("<b>12345678</b>")).toMatch(/^[\w-]{36}$/);
});

test("a document that fails has the finished page too, and one that is not found speaks for itself", async () => {
  expect(await (await fetch(`${address}/documents/fails`)).text()).toMatch(/^Sorry/);
  expect(await isBlank(await fetch(`${address}/documents/none`))).toBe(true);
});

test("when the finished page fails as well, there is still a sentence, a number and a way on", async () => {
  down.isDown = true;
  const answer = await fetch(`${address}/work/fails`);
  down.isDown = false;
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(text).toContain("<h1>Sorry, something went wrong</h1>");
  expect(text).toContain("made-by-the-proxy");
  expect(text).toContain('<a href="/">');
  expect(await (await fetch(`${address}/broken`)).text()).toContain("a-request");
});

test("every other answer passes as it is", async () => {
  expect(await (await fetch(`${address}/products`)).text()).toBe("A page");
  for (const name of ["rsc", "next-action"])
    expect(
      await isBlank(await fetch(`${address}/products/fails`, { method: "POST", headers: { [name]: "1" } })),
    ).toBe(true);
  expect(await isBlank(await fetch(`${address}/api/trpc/fails`))).toBe(true);
  expect(await isBlank(await fetch(`${address}/readyz/fails`))).toBe(true);
});
