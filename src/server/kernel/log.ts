import { pino } from "pino";

/** Names under which a secret could reach a log line by accident. */
const secrets = [
  "token",
  "cookie",
  "authorization",
  "password",
  "secret",
  "body",
  "href",
  "sessionToken",
  "access_token",
  "id_token",
  "refresh_token",
  "code",
].flatMap((name) => [name, `*.${name}`]);

export const redaction = { paths: secrets, censor: "[hidden]" };

/** One line of JSON per happening. Never log an address's query: it may hold the token of a link. */
export const log = pino({
  level: process.env.LOG_LEVEL || (process.env.NODE_ENV === "test" ? "silent" : "info"),
  base: null,
  redact: redaction,
});
