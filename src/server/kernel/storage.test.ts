import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startS3 } from "tests/s3-server";
import { afterAll, describe, expect, it } from "vitest";
import { maxUploadSize } from "@/lib/fields";
import { bucketStorage, diskStorage } from "./storage";

const folder = await mkdtemp(join(tmpdir(), "exchange-storage-"));
const access = { region: "eu-west-2", accessKeyId: "exchange", secretAccessKey: "a-secret-of-the-bucket" };
const s3 = await startS3(access);
const bucket = { ...access, endpoint: s3.endpoint, bucket: "exchange-files" };
afterAll(() => Promise.all([s3.stop(), rm(folder, { recursive: true })]));

const storages = { "a folder": diskStorage(folder), "an S3-compatible service": bucketStorage(bucket) };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe.each(Object.entries(storages))("documents in %s", (_, storage) => {
  it("come back as they were put, and a second put replaces the first", async () => {
    await storage.put("documents/first", Buffer.from("One."));
    await storage.put("documents/second", Buffer.from("Two."));
    expect(text(await storage.get("documents/first"))).toBe("One.");
    await storage.put("documents/first", Buffer.from("One, corrected."));
    expect(text(await storage.get("documents/first"))).toBe("One, corrected.");
    expect(text(await storage.get("documents/second"))).toBe("Two.");
  });

  it("come back whole at the largest size that may be uploaded, whatever the bytes", async () => {
    const bytes = randomBytes(maxUploadSize);
    await storage.put("documents/largest", bytes);
    expect(Buffer.compare(await storage.get("documents/largest"), bytes)).toBe(0);
  });

  it("that were never put are missed by their key", async () => {
    await expect(storage.get("documents/nothing")).rejects.toThrow(
      "Nothing is stored under documents/nothing.",
    );
  });

  it("are gone once removed, and removing twice is no error", async () => {
    await storage.put("documents/removed", Buffer.from("Soon gone."));
    await storage.remove("documents/removed");
    await storage.remove("documents/removed");
    await expect(storage.get("documents/removed")).rejects.toThrow("Nothing is stored");
  });

  it.each([
    "../outside",
    "/etc/passwd",
    "a/../b",
    "a//b",
    "Draft plan.pdf",
    "documents/",
    "a\\b",
    "ü",
    "",
    "a\n",
  ])("are never kept under a key such as %j", async (key) => {
    const wrong = "A storage key has an unexpected form.";
    await expect(storage.put(key, Buffer.from("No."))).rejects.toThrow(wrong);
    await expect(storage.get(key)).rejects.toThrow(wrong);
    await expect(storage.remove(key)).rejects.toThrow(wrong);
  });
});

it("both hold the same keys in the end, and nothing half written", async () => {
  const inFolder = await readdir(join(folder, "documents"));
  expect(inFolder.sort()).toEqual(["first", "largest", "second"]);
  const inBucket = [...s3.objects.keys()].map((path) => path.replace("/exchange-files/documents/", ""));
  expect(inBucket.sort()).toEqual(inFolder);
});

it("a service that does not know the secret key refuses, which is not taken for a missing document", async () => {
  const stranger = bucketStorage({ ...bucket, secretAccessKey: "a-guess" });
  await expect(stranger.put("documents/first", Buffer.from("Mine."))).rejects.toThrow(
    "SignatureDoesNotMatch",
  );
  await expect(stranger.get("documents/first")).rejects.toThrow("SignatureDoesNotMatch");
  expect(text(await storages["an S3-compatible service"].get("documents/first"))).toBe("One, corrected.");
});
