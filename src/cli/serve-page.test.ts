import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { finishPage, type Rendered } from "./serve-page";

const rendered = (changes: Partial<Rendered> = {}): Rendered => ({
  status: 200,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "script-src 'self' 'nonce-first'; style-src 'nonce-first'",
    link: '</a.css>; rel=preload; nonce="first"',
    vary: "rsc, Accept-Encoding",
    "cache-control": "no-store",
    "x-request-id": "request-1",
    "transfer-encoding": "chunked",
  },
  body: Buffer.from(`<script nonce="first"></script>${"Ärzte & carers ".repeat(500)}<b nonce="first">`),
  ...changes,
});

describe("a kept page", () => {
  test("gives each reader a nonce of their own, the same in policy, headers and body", () => {
    const page = finishPage(rendered());
    for (const nonce of ["second", "third"]) {
      const answer = page?.answer(nonce, false);
      const all = `${JSON.stringify(answer?.headers)}${answer?.body}`;
      expect(all).not.toContain("first");
      expect(String(answer?.headers["content-security-policy"]).split(`'nonce-${nonce}'`)).toHaveLength(3);
      expect(String(answer?.headers.link)).toContain(`nonce="${nonce}"`);
      expect(String(answer?.body).split(`nonce="${nonce}"`)).toHaveLength(3);
    }
  });

  test("is the same page when it travels packed", () => {
    const page = finishPage(rendered());
    const plain = page?.answer("other", false);
    const packed = page?.answer("other", true);
    expect(gunzipSync(packed?.body ?? "").equals(plain?.body ?? Buffer.of(1))).toBe(true);
    expect(packed?.headers["content-encoding"]).toBe("gzip");
    expect(packed?.headers["content-length"]).toBe(packed?.body.length);
    expect(packed?.body.length).toBeLessThan((plain?.body.length ?? 0) / 10);
  });

  test("is made afresh for each nonce, even where the page repeats what stood around the nonce", () => {
    const body = Buffer.from('<script nonce="first">1</script>'.repeat(40));
    const page = finishPage(rendered({ body }));
    for (const nonce of ["aaaaa", "zzzzz"])
      expect(String(gunzipSync(page?.answer(nonce, true).body ?? ""))).toBe(
        `<script nonce="${nonce}">1</script>`.repeat(40),
      );
    const { headers, body: sent } = page?.answer("of-another-length", true) ?? {};
    expect(headers).not.toHaveProperty("content-encoding");
    expect(String(sent)).toContain('nonce="of-another-length"');
  });

  test("may be a list for programs", () => {
    const body = Buffer.from('{"result":{"items":[]}}');
    const headers = { ...rendered().headers, "content-type": "application/json" };
    const answer = finishPage(rendered({ headers, body }))?.answer("second", false);
    expect(answer?.body.equals(body)).toBe(true);
    expect(answer?.headers).toMatchObject({
      "content-type": "application/json",
      "content-length": body.length,
    });
  });

  test("may not be stored by anything between us and the reader, and differs by cookie", () => {
    const { headers } = finishPage(rendered())?.answer("second", false) ?? {};
    expect(headers?.["cache-control"]).toBe("private, no-cache");
    expect(headers?.vary).toBe("rsc, Accept-Encoding, Cookie");
    expect(headers).not.toHaveProperty("x-request-id");
    expect(headers).not.toHaveProperty("transfer-encoding");
  });

  test.each([
    ["sets a cookie", { "set-cookie": ["a=b"] }],
    ["is no page", { "content-type": "text/csv" }],
    ["has no policy", { "content-security-policy": "" }],
    ["is packed already", { "content-encoding": "gzip" }],
  ])("is not made of an answer that %s", (_, headers) => {
    expect(finishPage(rendered({ body: Buffer.from("a\0b") }))).toBeUndefined();
    expect(finishPage(rendered({ headers: { ...rendered().headers, ...headers } }))).toBeUndefined();
  });
});
