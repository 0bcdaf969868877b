import { Writable } from "node:stream";
import { pino } from "pino";
import { expect, it } from "vitest";
import { redaction } from "./log";

it("a secret that reaches a line by accident is hidden, also one level down", () => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = pino({ redact: redaction }, sink);
  log.info({ token: "s3cret", headers: { cookie: "s3cret", authorization: "s3cret" } }, "request");
  log.info({ mail: { href: "/sign-in/confirm?token=s3cret", body: "s3cret" }, id_token: "s3cret" }, "mail");
  expect(lines).toHaveLength(2);
  expect(lines.join("")).not.toContain("s3cret");
});
