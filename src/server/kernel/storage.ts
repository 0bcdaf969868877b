import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { env } from "@/env";

/** Where the bytes of documents are kept. Keys are ours, never a name that somebody typed. */
type Storage = {
  put: (key: string, bytes: Uint8Array) => Promise<void>;
  get: (key: string) => Promise<Uint8Array>;
  /** Also for a key that holds nothing. */
  remove: (key: string) => Promise<void>;
};

let chosen: Storage | undefined;

export function storage(): Storage {
  if (!chosen) {
    const settings = env();
    chosen =
      settings.STORAGE === "s3"
        ? bucketStorage({
            endpoint: settings.S3_ENDPOINT,
            region: settings.S3_REGION ?? "",
            bucket: settings.S3_BUCKET ?? "",
            accessKeyId: settings.S3_ACCESS_KEY_ID ?? "",
            secretAccessKey: settings.S3_SECRET_ACCESS_KEY ?? "",
          })
        : diskStorage(settings.STORAGE_PATH);
  }
  return chosen;
}

/** For tests, which keep their files in a folder of their own. */
export function storeIn(other: Storage): void {
  chosen = other;
}

export function diskStorage(folder: string): Storage {
  const pathOf = (key: string) => join(resolve(folder), checked(key));
  return {
    put: async (key, bytes) => {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      // Written aside and then renamed: a process killed half-way leaves no half file under the key.
      await writeFile(`${path}.part`, bytes, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    get: async (key) => {
      const path = pathOf(key);
      return readFile(path).catch((error) => {
        throw notStored(key, error);
      });
    },
    remove: async (key) => rm(pathOf(key), { force: true }),
  };
}

type Bucket = {
  endpoint?: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
};

export function bucketStorage({ endpoint, region, bucket, ...credentials }: Bucket): Storage {
  const client = new S3Client({
    endpoint,
    region,
    credentials,
    forcePathStyle: endpoint !== undefined,
    // Checksums beside the signature are Amazon's own: other services may refuse or ignore them.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const at = (key: string) => ({ Bucket: bucket, Key: checked(key) });
  return {
    put: async (key, bytes) => {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes }));
    },
    get: async (key) => {
      const { Body } = await client.send(new GetObjectCommand(at(key))).catch((error) => {
        throw notStored(key, error);
      });
      if (!Body) throw notStored(key);
      return Body.transformToByteArray();
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand(at(key)));
    },
  };
}

function checked(key: string): string {
  if (/^[a-z0-9]+(\/[a-z0-9-]+)*$/.test(key)) return key;
  throw new Error("A storage key has an unexpected form.");
}

/** Only a key that holds nothing gets this name; a store that cannot be reached is another trouble. */
function notStored(key: string, cause?: unknown): unknown {
  const isMissing =
    cause === undefined ||
    (cause instanceof Error && (cause.name === "NoSuchKey" || ("code" in cause && cause.code === "ENOENT")));
  return isMissing ? new Error(`Nothing is stored under ${key}.`, { cause }) : cause;
}
