import { IncomingMessage, type RequestListener, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Rendered } from "./serve-page";

/**
 * Asks the framework for a page inside this process. It is told the address and the headers given here and nothing else of
 * the reader, so that nothing of one reader can reach the page that all will see.
 */
export function renderPage(
  handler: RequestListener,
  address: string,
  headers: Record<string, string>,
): Promise<Rendered> {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: "GET", url: address, headers });
  request.push(null);
  return new Promise((resolve, reject) => {
    const response = new HeldResponse(request, resolve);
    // The framework's handler is async, though its type does not say so.
    Promise.resolve(handler(request, response) as unknown).catch(reject);
  });
}

type Callback = (error?: Error | null) => void;
type Encoding = BufferEncoding | Callback;

/** A response without a connection: it keeps what is written to it. */
class HeldResponse extends ServerResponse {
  private readonly chunks: Buffer[] = [];

  constructor(
    request: IncomingMessage,
    private readonly whenFinished: (rendered: Rendered) => void,
  ) {
    super(request);
  }

  override write(chunk: string | Uint8Array, encoding?: Encoding, callback?: Callback): boolean {
    if (!this.headersSent) this.writeHead(this.statusCode);
    this.chunks.push(bytesOf(chunk, encoding));
    afterwards(encoding, callback);
    return true;
  }

  override end(chunk?: string | Uint8Array | Callback, encoding?: Encoding, callback?: Callback): this {
    if (this.finished) return this;
    if (chunk && typeof chunk !== "function") this.write(chunk, encoding);
    this.finished = true;
    const { statusCode: status, chunks } = this;
    this.whenFinished({ status, headers: this.getHeaders(), body: Buffer.concat(chunks) });
    this.emit("finish");
    this.emit("close");
    afterwards(typeof chunk === "function" ? chunk : encoding, callback);
    return this;
  }
}

function bytesOf(chunk: string | Uint8Array, encoding?: Encoding): Buffer {
  if (typeof chunk !== "string") return Buffer.from(chunk);
  return Buffer.from(chunk, typeof encoding === "string" ? encoding : "utf8");
}

function afterwards(encoding?: Encoding, callback?: Callback): void {
  const call = typeof encoding === "function" ? encoding : callback;
  if (call) process.nextTick(call, null);
}
