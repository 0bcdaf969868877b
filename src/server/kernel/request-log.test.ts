import { createServer } from "node:http";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { log } from "./log";
import { logRequests } from "./request-log";

const seen: string[] = [];
const server = createServer((request, response) => {
  seen.push(String(request.headers["x-exchange-address"]));
  response.setHeader("x-request-id", "request-1");
  response.statusCode = 404;
  response.end("no");
});
let address: string;

beforeAll(async () => {
  logRequests();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  address = typeof at === "object" && at ? `http://127.0.0.1:${at.port}` : "";
});
afterAll(() => server.close());

it("an answered request is one line with its id, status and time, and without what a link may hide", async () => {
  const line = vi.spyOn(log, "info");
  await fetch(`${address}/invitations?token=very-secret`);
  await vi.waitFor(() => expect(line).toHaveBeenCalled());
  const [entry] = line.mock.calls[0] ?? [];
  expect(entry).toMatchObject({
    requestId: "request-1",
    method: "GET",
    path: "/invitations",
    status: 404,
    milliseconds: expect.any(Number),
  });
  expect(JSON.stringify(line.mock.calls)).not.toContain("very-secret");
});

it("where a request came from is the connection’s to say, not the request’s", async () => {
  const claims = { "x-forwarded-for": "1.2.3.4", "x-exchange-address": "1.2.3.4" };
  await fetch(address, { headers: claims });
  expect(seen.at(-1)).toBe("127.0.0.1");
});
