import { createHash, randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { fileTypeFromBuffer } from "file-type";
import { document } from "@/db/schema";
import { InvalidError, NotFoundError } from "@/lib/errors";
import { maxUploadSize } from "@/lib/fields";
import type { Context } from "./context";
import { storage } from "./storage";

export type Document = typeof document.$inferSelect;
type Owner = { productId: string } | { matchId: string } | { pilotId: string };

/** What may be kept, by what the bytes are, whatever the name says. */
const sniffedTypes: Record<string, string> = {
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint",
  "application/vnd.oasis.opendocument.text": "OpenDocument text",
  "application/vnd.oasis.opendocument.spreadsheet": "OpenDocument sheet",
  "application/vnd.oasis.opendocument.presentation": "OpenDocument slides",
  "image/png": "PNG",
  "image/jpeg": "JPEG",
  "image/webp": "WebP",
};
const textTypes: Record<string, string> = { "text/csv": "CSV", "text/plain": "Text" };

export const acceptedEndings = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.webp,.csv,.txt";

/** "PDF", "Word": what a reader is told before they download. */
export function documentTypeLabel(contentType: string): string {
  return sniffedTypes[contentType] ?? textTypes[contentType] ?? "File";
}

/** Keeps a file for a thing. The caller has checked that the actor may add to that thing, and records it. */
export async function storeDocument(
  { db, actor, now }: Context,
  { owner, file, audience }: { owner: Owner; file: File; audience?: Document["audience"] },
): Promise<Document> {
  if (actor.is !== "person") throw new Error("Only a person uploads a document.");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0 || bytes.length > maxUploadSize) {
    throw new InvalidError("The file must be smaller than 25 MB and not empty.", {
      file: ["The file must be smaller than 25 MB and not empty"],
    });
  }
  const contentType = await sniff(bytes, file.name);
  const storageKey = `documents/${randomUUID()}`;
  await storage().put(storageKey, bytes);
  const values = {
    ...owner,
    name: cleanName(file.name),
    contentType,
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    storageKey,
    audience,
    uploadedBy: actor.personId,
    uploadedAt: now,
  };
  const [stored] = await db
    .insert(document)
    .values(values)
    .returning()
    .catch(async (error) => {
      // Bytes that no record names could never be found again.
      await storage().remove(storageKey);
      throw error;
    });
  if (!stored) throw new Error("The document was not recorded.");
  return stored;
}

/** Who may download, by what a document belongs to; server/document-access.ts gathers the checks of all features. */
export type DocumentAccess = Record<
  "productId" | "matchId" | "pilotId",
  (context: Context, document: Document) => Promise<boolean>
>;

export async function openDocument(
  context: Context,
  documentId: string,
  access: DocumentAccess,
): Promise<{ document: Document; bytes: Uint8Array }> {
  const [found] = await context.db
    .select()
    .from(document)
    .where(and(eq(document.id, documentId), isNull(document.removedAt)));
  const owner = found && (["productId", "matchId", "pilotId"] as const).find((key) => found[key] !== null);
  if (!found || !owner || !(await access[owner](context, found))) {
    throw new NotFoundError("We could not find this document.");
  }
  return { document: found, bytes: await storage().get(found.storageKey) };
}

/** Headers under which a browser saves the file and neither shows nor runs it. */
export function downloadHeaders({ name, contentType, size }: Document): Record<string, string> {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, "_");
  return {
    "Content-Type": contentType,
    "Content-Length": String(size),
    "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escapeByte)}`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "private, no-store",
  };
}

async function sniff(bytes: Uint8Array, name: string): Promise<string> {
  const sniffed = await fileTypeFromBuffer(bytes);
  if (sniffed && sniffedTypes[sniffed.mime]) return sniffed.mime;
  if (!sniffed && isPlainText(bytes)) return /\.csv$/i.test(name) ? "text/csv" : "text/plain";
  const message = "The file must be a PDF, an Office or OpenDocument file, an image, a CSV or plain text";
  throw new InvalidError(`${message}.`, { file: [message] });
}

function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, 4096), { stream: true });
    // Markup would be text too, but nobody needs to hand a web page to a stranger.
    return !/^\s*<(!doctype|html|svg|\?xml|script)/i.test(text);
  } catch {
    return false;
  }
}

function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const clean = [...last].filter((letter) => letter >= " " && letter !== "\u007f").join("");
  return clean.trim().slice(-200) || "document";
}

function escapeByte(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
