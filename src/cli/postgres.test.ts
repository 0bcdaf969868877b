import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { type Cluster, removeCluster, startCluster } from "./postgres";
import { reachableHome } from "./postgres-files";

const home = `.local/test-postgres/${process.pid}`;
const pidFile = `${reachableHome(home)}/data/postmaster.pid`;

async function query(cluster: Cluster, statement: string) {
  const sql = postgres(cluster.url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

afterAll(() => removeCluster(home));

test("what was acknowledged survives a stop, a killed server and a killed launcher", async () => {
  const first = await startCluster({ home });
  await query(first, "create table kept (n int)");
  await query(first, "insert into kept values (1)");
  await first.stop();

  const second = await startCluster({ home });
  await query(second, "insert into kept values (2)");
  process.kill(second.pid, "SIGKILL");

  const third = await startCluster({ home });
  expect(third.pid).not.toBe(second.pid);
  await query(third, "insert into kept values (3)");
  await third.stop();

  const script = `import { startCluster } from "./src/cli/postgres.ts";
    await startCluster({ home: "${home}" });
    process.kill(process.pid, "SIGKILL");`;
  const killed = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script]);
  expect(killed.signal).toBe("SIGKILL");
  const leftOver = Number(readFileSync(pidFile, "utf8").split("\n")[0]);

  const fourth = await startCluster({ home });
  expect(fourth.pid).toBe(leftOver);
  expect(await query(fourth, "select n from kept order by n")).toMatchObject([{ n: 1 }, { n: 2 }, { n: 3 }]);
  await fourth.stop();
});

test("a note of a process that is no database is not believed", async () => {
  writeFileSync(pidFile, `${process.pid}\n${home}\n0\n1\n\n127.0.0.1\n`);
  const cluster = await startCluster({ home });
  expect(cluster.pid).not.toBe(process.pid);
  await cluster.stop();
});

test("the database sorts and compares as PostgreSQL's own C.UTF-8 does, on every machine", async () => {
  const cluster = await startCluster({ home });
  const [row] = await query(
    cluster,
    "select lower('É') as lower, 'a' > 'B' as by_code, current_setting('server_encoding') as encoding",
  );
  expect(row).toMatchObject({ lower: "é", by_code: true, encoding: "UTF8" });
  await cluster.stop();
});
