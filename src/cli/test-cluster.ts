import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { isAlive, removeCluster, startCluster } from "./postgres";

const FOLDER = ".local/test-postgres";

/** A database server for one test run: fast because it may lose everything, removed at the end. */
export async function startTestCluster(): Promise<{ url: string; remove: () => Promise<void> }> {
  const abandoned = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => !isAlive(Number(name))) : [];
  await Promise.all(abandoned.map(remove));
  const name = String(process.pid);
  // The server itself may live elsewhere: this folder says that the run exists.
  mkdirSync(`${FOLDER}/${name}`, { recursive: true });
  try {
    const { url } = await startCluster({ home: `${FOLDER}/${name}`, fsync: false });
    return { url, remove: () => remove(name) };
  } catch (error) {
    await remove(name);
    throw error;
  }
}

async function remove(name: string): Promise<void> {
  await removeCluster(`${FOLDER}/${name}`);
  rmSync(`${FOLDER}/${name}`, { recursive: true, force: true });
}
