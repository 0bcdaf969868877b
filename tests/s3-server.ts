import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Access = { accessKeyId: string; secretAccessKey: string; region: string };

/** A small S3-compatible service that keeps objects in memory and checks every signature (version 4). */
export async function startS3(access: Access) {
  const objects = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    readAll(request)
      .then((body) => answer(objects, access, request, body, response))
      .catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { endpoint: `http://127.0.0.1:${port}`, objects, stop };
}

function answer(
  objects: Map<string, Buffer>,
  access: Access,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): void {
  const path = (request.url ?? "").split("?")[0] ?? "";
  const kept = objects.get(path);
  if (!isSigned(request, body, access)) {
    fail(response, 403, "SignatureDoesNotMatch");
  } else if (request.method === "PUT") {
    objects.set(path, body);
    response.writeHead(200).end();
  } else if (request.method === "DELETE") {
    objects.delete(path);
    response.writeHead(204).end();
  } else if (kept) {
    response.writeHead(200, { "content-length": kept.length });
    response.end(request.method === "HEAD" ? undefined : kept);
  } else fail(response, 404, "NoSuchKey");
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The signature is made anew from what arrived and the secret that only the two sides know. */
function isSigned({ method, url = "", headers }: IncomingMessage, body: Buffer, access: Access): boolean {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
      headers.authorization ?? "",
    );
  if (!given) return false;
  const [, accessKeyId, day = "", region = "", names = "", signature] = given;
  if (accessKeyId !== access.accessKeyId || region !== access.region) return false;
  const bodyHash = String(headers["x-amz-content-sha256"]);
  if (bodyHash !== "UNSIGNED-PAYLOAD" && bodyHash !== sha256(body)) return false;
  const [path = "", query = ""] = url.split("?");
  const signed = names.split(";").map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, path, canonicalQuery(query), signed.join(""), names, bodyHash].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, sha256(canonical)].join("\n");
  const key = [day, region, "s3", "aws4_request"].reduce<Buffer | string>(
    (secret, part) => createHmac("sha256", secret).update(part).digest(),
    `AWS4${access.secretAccessKey}`,
  );
  return createHmac("sha256", key).update(text).digest("hex") === signature;
}

function canonicalQuery(query: string): string {
  const pairs = query.split("&").filter(Boolean);
  return pairs
    .map((pair) => (pair.includes("=") ? pair : `${pair}=`))
    .sort()
    .join("&");
}

function sha256(text: Buffer | string): string {
  return createHash("sha256").update(text).digest("hex");
}
