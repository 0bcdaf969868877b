import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { env } from "@/env";

/** Where the bytes of documents are kept. Keys are ours, never a name that somebody typed. */
type Storage = {
  put: (key: string, bytes: Uint8Array) => Promise<void>;
  get: (key: string) => Promise<Uint8Array>;
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
  const pathOf = (key: string) => {
    if (!/^[a-z0-9]+(\/[a-z0-9-]+)*$/.test(key)) throw new Error("A storage key has an unexpected form.");
    return join(resolve(folder), key);
  };
  return {
    put: async (key, bytes) => {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      // Written aside and then renamed: a process killed half-way leaves no half file under the key.
      await writeFile(`${path}.part`, bytes, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    get: (key) => readFile(pathOf(key)),
  };
}

type Bucket = {
  endpoint?: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
};

function bucketStorage({ endpoint, region, bucket, ...credentials }: Bucket): Storage {
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: endpoint !== undefined });
  return {
    put: async (key, bytes) => {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }));
    },
    get: async (key) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      if (!Body) throw new Error("The storage service gave no content.");
      return Body.transformToByteArray();
    },
  };
}
