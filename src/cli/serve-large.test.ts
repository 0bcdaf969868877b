import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { largestRequest, withPlainLimit } from "./serve-large";

const server = createServer(
  withPlainLimit((request, response) => {
    request.resume().once("end", () => response.end("Taken"));
  }),
).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
afterAll(() => server.close());

const send = (bytes: number) => fetch(address, { method: "POST", body: new Uint8Array(bytes) });

test("a form as large as may be is handed on", async () => {
  expect(await (await send(largestRequest)).text()).toBe("Taken");
});

test("a larger one is answered with what to do", async () => {
  const answer = await send(largestRequest + 1);
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain("Files may have up to 60 MB");
});

test("the framework has the same limit", () => {
  expect(readFileSync("next.config.js", "utf8")).toContain(
    `bodySizeLimit: "${largestRequest / 1024 / 1024}mb"`,
  );
});
