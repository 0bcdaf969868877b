import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishedProduct } from "tests/factories/product";
import { as, contextOf, createWorld } from "tests/world";
import { afterAll, describe, expect, it } from "vitest";
import { maxUploadSize } from "@/lib/fields";
import { documentAccess } from "@/server/document-access";
import { downloadHeaders, openDocument } from "@/server/kernel/documents";
import { diskStorage, storeIn } from "@/server/kernel/storage";

const world = await createWorld();
const folder = await mkdtemp(join(tmpdir(), "exchange-files-"));
storeIn(diskStorage(folder));
afterAll(() => rm(folder, { recursive: true }));

const pdf = (name: string, text = "price list") =>
  new File([`%PDF-1.7\n${text}\n%%EOF`], name, { type: "text/html" });

type Who = Parameters<typeof contextOf>[1];
const open = (who: Who, documentId: string) =>
  openDocument(contextOf(world, who), documentId, documentAccess);

describe("a document of a product", () => {
  it("is for introduced leaders unless its owner says otherwise, and is checked on every download", async () => {
    const { productId, slug, owner, broker } = await publishedProduct(world);
    const { id } = await as(world, owner).product.document.add({
      productId,
      audience: "match",
      file: pdf("Prices.pdf"),
    });
    const stranger = (await world.organisation()).owner;
    for (const who of [null, stranger]) {
      await expect(open(who, id)).rejects.toMatchObject({ name: "NotFoundError" });
      expect((await as(world, who).product.find({ product: slug })).documents).toEqual([]);
    }
    const { document, bytes } = await open(owner, id);
    expect(document).toMatchObject({ name: "Prices.pdf", contentType: "application/pdf" });
    expect(Buffer.from(bytes).toString()).toContain("price list");
    await expect(open(broker, id)).resolves.toBeDefined();
    await as(world, owner).product.document.changeAudience({ documentId: id, audience: "public" });
    await expect(open(null, id)).resolves.toBeDefined();
    await expect(
      as(world, stranger).product.document.changeAudience({ documentId: id, audience: "own" }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    await as(world, owner).product.document.remove({ documentId: id });
    await expect(open(owner, id)).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("that is for everyone is hidden with its product", async () => {
    const { productId, organisationId, owner } = await publishedProduct(world);
    const file = pdf("Leaflet.pdf");
    const { id } = await as(world, owner).product.document.add({ productId, audience: "public", file });
    await expect(open(null, id)).resolves.toBeDefined();
    const administrator = as(world, await world.broker("owner"));
    await administrator.organisation.suspend({ organisationId, reason: "Under review." });
    await expect(open(null, id)).rejects.toMatchObject({ name: "NotFoundError" });
  });

  it("is what its bytes are, not what its name or browser says", async () => {
    const { productId, owner } = await publishedProduct(world);
    const add = (file: File) =>
      as(world, owner).product.document.add({ productId, audience: "public", file });
    for (const [body, name] of [
      ["<!doctype html><script>alert(1)</script>", "figures.csv"],
      ["<svg xmlns='http://www.w3.org/2000/svg'/>", "logo.png"],
      ["MZ\u0000\u0003 program", "report.pdf"],
    ] as const) {
      await expect(add(new File([body], name, { type: "application/pdf" }))).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
    }
    await expect(add(new File(["a,b\n1,2\n"], "figures.csv"))).resolves.toBeDefined();
  });

  it("is at most 25 MB and never empty", async () => {
    const { productId, owner } = await publishedProduct(world);
    const add = (file: File) =>
      as(world, owner).product.document.add({ productId, audience: "public", file });
    await expect(add(new File([], "empty.txt"))).rejects.toThrow("The file is empty");
    const large = new File([new Uint8Array(maxUploadSize + 1)], "large.pdf");
    await expect(add(large)).rejects.toThrow("smaller than 25 MB");
  });

  it("a stranger adds nothing", async () => {
    const { productId } = await publishedProduct(world);
    const stranger = as(world, (await world.organisation()).owner);
    await expect(
      stranger.product.document.add({ productId, audience: "public", file: pdf("x.pdf") }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

it("a download is saved, never shown or run, whatever the file is called", async () => {
  const { productId, owner } = await publishedProduct(world);
  const name = '../"x";\r\nSet-Cookie: a=b é.pdf';
  const { id } = await as(world, owner).product.document.add({
    productId,
    audience: "public",
    file: pdf(name),
  });
  const headers = new Headers(downloadHeaders((await open(null, id)).document));
  expect(headers.get("content-disposition")).toMatch(
    /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''\S+$/,
  );
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
  expect(headers.get("cache-control")).toBe("private, no-store");
});
