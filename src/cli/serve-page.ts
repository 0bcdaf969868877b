import type { OutgoingHttpHeaders } from "node:http";
import { constants, crc32, deflateRawSync } from "node:zlib";

/** What the framework answered. */
export type Rendered = { status: number; headers: OutgoingHttpHeaders; body: Buffer };
export type Answer = { headers: OutgoingHttpHeaders; body: Buffer };
export type FinishedPage = {
  status: number;
  bytes: number;
  answer: (nonce: string, gzipped: boolean) => Answer;
};

/** Only what was true of one answer: its length, its connection, its moment and its id are set anew. */
const ofOneAnswer = [
  "connection",
  "content-length",
  "date",
  "keep-alive",
  "transfer-encoding",
  "x-request-id",
];

/**
 * A page cut at its nonce, so that every reader gets the same page under a nonce of their own. Nothing comes back for an
 * answer that is more than a page: one that sets a cookie, is neither HTML nor JSON or has no policy.
 */
export function finishPage({ status, headers, body }: Rendered): FinishedPage | undefined {
  const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"] ?? ""))?.[1];
  const isPage = /^(text\/html|application\/json)\b/.test(String(headers["content-type"] ?? ""));
  if (!nonce || !isPage || headers["set-cookie"] || headers["content-encoding"] || body.includes(0))
    return undefined;
  const kept = Object.entries(headers).filter(([name]) => !ofOneAnswer.includes(name.toLowerCase()));
  const template = JSON.stringify(Object.fromEntries(kept));
  const parts = cut(body, Buffer.from(nonce));
  const packed = packAll(parts, nonce.length);
  return {
    status,
    bytes: [...parts, ...packed].reduce((sum, part) => sum + part.length, template.length),
    answer: (fresh, wantsGzip) => {
      const plain = join(parts, Buffer.from(fresh));
      // Packed parts refer back over the nonce, whose length they count on.
      const gzipped = wantsGzip && fresh.length === nonce.length;
      const sent = gzipped ? gzip(packed, Buffer.from(fresh), plain) : plain;
      return { headers: headersFor(template.replaceAll(nonce, fresh), sent, gzipped), body: sent };
    },
  };
}

function headersFor(template: string, body: Buffer, gzipped: boolean): OutgoingHttpHeaders {
  const headers = JSON.parse(template) as OutgoingHttpHeaders;
  return {
    ...headers,
    vary: [...variesBy(headers), "Accept-Encoding", "Cookie"].join(", "),
    // A store between us and the reader would hand one nonce to many, and an answer "not modified" would pair a new
    // policy with an old page: browsers may go back to it, but ask again for every visit.
    "cache-control": "private, no-cache",
    "content-length": body.length,
    ...(gzipped ? { "content-encoding": "gzip" } : {}),
  };
}

function variesBy({ vary }: OutgoingHttpHeaders): string[] {
  const names = String(vary ?? "").split(/,\s*/);
  return names.filter((name) => name !== "" && !/^(accept-encoding|cookie)$/i.test(name));
}

function cut(body: Buffer, nonce: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = body.indexOf(nonce); at >= 0; at = body.indexOf(nonce, from)) {
    parts.push(body.subarray(from, at));
    from = at + nonce.length;
  }
  return [...parts, body.subarray(from)];
}

function join(parts: Buffer[], between: Buffer): Buffer {
  return Buffer.concat(parts.flatMap((part, place) => (place === 0 ? [part] : [between, part])));
}

const gzipStart = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const gzipEnd = Buffer.from([1, 0, 0, 0xff, 0xff]);

/**
 * Parts of one deflate stream, each ending on a whole byte. A part may refer to earlier ones, but never to a nonce: in the
 * text it is shown, zeros stand there, and a page has none.
 */
function packAll(parts: Buffer[], nonceLength: number): Buffer[] {
  const blank = Buffer.alloc(nonceLength);
  let before = Buffer.alloc(0);
  return parts.map((part) => {
    const dictionary = before.length > 0 ? before : undefined;
    before = Buffer.concat([before, part, blank]).subarray(-32_768);
    if (part.length === 0) return part;
    return deflateRawSync(part, { level: 9, finishFlush: constants.Z_SYNC_FLUSH, dictionary });
  });
}

/** RFC 1951 lets packed and stored blocks follow one another: the nonce is stored, the parts were packed once for all. */
function gzip(packed: Buffer[], nonce: Buffer, plain: Buffer): Buffer {
  const stored = Buffer.alloc(5);
  stored.writeUInt16LE(nonce.length, 1);
  stored.writeUInt16LE(~nonce.length & 0xffff, 3);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(plain), 0);
  trailer.writeUInt32LE(plain.length % 2 ** 32, 4);
  return Buffer.concat([gzipStart, join(packed, Buffer.concat([stored, nonce])), gzipEnd, trailer]);
}
