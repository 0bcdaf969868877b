import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { withReadableNotFound } from "./serve-not-found";

/** Like the framework: a page that shows nothing is empty and compressed, an unknown address has a finished page. */
const framework: RequestListener = (request, response) => {
  response.setHeader("content-type", "text/html");
  if (request.url === "/not-here") {
    response.statusCode = 404;
    response.end(`Page not found, ${request.headers.cookie ?? "visitor"}`);
  } else if (request.url === "/products/none") {
    response.statusCode = 404;
    response.setHeader("content-encoding", "gzip");
    response.write(gzipSync("<html id='__next_error__'>"));
    response.end();
  } else response.end("A page");
};

const server: Server = createServer(withReadableNotFound(framework)).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => server.close());

test("a page that finds nothing is answered with the finished page, as its reader would see it", async () => {
  const answer = await fetch(`${address}/products/none`, { headers: { cookie: "session=ada" } });
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(await answer.text()).toBe("Page not found, session=ada");
});

test("every other answer passes as it is", async () => {
  expect(await (await fetch(`${address}/products`)).text()).toBe("A page");
  const scripted = await fetch(`${address}/products/none`, { headers: { rsc: "1" } });
  expect(await scripted.text()).toContain("__next_error__");
});
