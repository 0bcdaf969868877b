import { execFile } from "node:child_process";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { eq, sql } from "drizzle-orm";
import { contextOf, createWorld, type World } from "tests/world";
import { afterAll, describe, expect, test } from "vitest";
import { membership, person } from "@/db/schema";
import { anchorHeads, record } from "@/features/activity/service";
import { withDatabase } from "./postgres";

type Ended = { code: number; out: string; err: string };
type RunOptions = { env?: Record<string, string>; cwd?: string; uid?: number };

/** Runs node as the npm script does, and waits for its end. */
function node(args: string[], { env, cwd, uid }: RunOptions = {}): Promise<Ended> {
  const { DATABASE_URL: _, PORT: __, ...inherited } = process.env;
  const options = { cwd, uid, env: { ...inherited, ...env } };
  return new Promise((tell) => {
    execFile(process.execPath, args, options, (error, out, err) =>
      tell({ code: error ? Number(error.code) : 0, out: out.trim(), err: err.trim() }),
    );
  });
}

const settings = (url: string) => ({
  DATABASE_URL: url,
  NEXTAUTH_URL: "https://exchange.example.org",
  NEXTAUTH_SECRET: "0123456789abcdef0123456789abcdef",
  MAIL_FROM: "Exchange <exchange@example.org>",
});
const command = (name: string, url: string, ...given: string[]) =>
  node(["--import", "tsx", "--conditions=react-server", `src/cli/${name}.ts`, ...given], {
    env: settings(url),
  });
const isOneLine = ({ err }: Ended) => err !== "" && !err.includes("\n");

const nowhere = "postgres://nobody@127.0.0.1:1/nothing";

test("first-administrator appoints one person, once, and wants an e-mail address", async () => {
  const world = await createWorld();
  const bad = await command("first-administrator", world.url, "ruth");
  expect(bad).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringMatching(/^Say who: .*name@example\.org/),
  });
  const first = await command("first-administrator", world.url, "ruth@example.org");
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(first.out).toContain("ruth@example.org is the first administrator");
  const second = await command("first-administrator", world.url, "mallory@example.org");
  expect(second).toMatchObject({ code: 1, out: "" });
  expect(second.err).toBe("There is an administrator already: ask them to invite you.");
  const owners = await world.db
    .select({ email: person.email, role: membership.role })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId));
  expect(owners).toEqual([{ email: "ruth@example.org", role: "owner" }]);
});

test("migrate brings an empty database up to date, and again, and the other commands say that it is needed", async () => {
  const world = await createWorld();
  await world.db.execute(sql`create database migrated_by_command`);
  const url = withDatabase(world.url, "migrated_by_command");
  for (const name of ["first-administrator", "verify-activity"]) {
    const early = await command(name, url, "ruth@example.org");
    expect(early).toMatchObject({ code: 1, err: expect.stringMatching(/run npm run migrate first\.$/) });
    expect(isOneLine(early)).toBe(true);
  }
  for (let time = 0; time < 2; time += 1)
    expect(await command("migrate", url)).toEqual({ code: 0, out: "The database is up to date.", err: "" });
  expect(await command("verify-activity", url)).toMatchObject({ code: 0 });
  await world.db.execute(sql`drop database migrated_by_command with (force)`);
});

test.each(["migrate", "first-administrator", "verify-activity"])(
  "%s says in one sentence that the database does not answer",
  async (name) => {
    const ended = await command(name, nowhere, "ruth@example.org");
    expect(ended).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringMatching(/^The database does not answer/),
    });
    expect(isOneLine(ended)).toBe(true);
  },
);

describe("verify-activity", () => {
  const id = "00000000-0000-4000-8000-000000000001";
  const other = "00000000-0000-4000-8000-000000000002";

  async function anchored(): Promise<World> {
    const world = await createWorld();
    for (const thing of [id, id, id, other])
      await record(contextOf(world, null), "pilot.changed", { id: thing });
    await anchorHeads(world.db, world.clock.now);
    return world;
  }

  test("counts what is whole", async () => {
    const { url } = await anchored();
    const ended = await command("verify-activity", url);
    expect(ended).toEqual({
      code: 0,
      out: "The activity record is whole: 4 entries in 2 chains, held by 1 anchors.",
      err: "",
    });
  });

  const gone = `delete from activity where thing_id = '${other}'`;
  test.each([
    [
      "a change",
      [`update activity set kind = 'x' where thing_id = '${id}' and sequence = 2`],
      "entry 2 was changed.",
    ],
    [
      "a deletion in the middle",
      [`delete from activity where thing_id = '${id}' and sequence = 2`],
      /entry \d/,
    ],
    [
      "a tail cut with its head",
      [
        `delete from activity where thing_id = '${id}' and sequence = 3`,
        `update activity_head set sequence = 2,
          hash = (select hash from activity where thing_id = '${id}' and sequence = 2) where thing_id = '${id}'`,
      ],
      "entry 3, held by anchor 1, is missing.",
    ],
    [
      "a chain gone with its head",
      [gone, `delete from activity_head where thing_id = '${other}'`],
      `pilot ${other}: entry 1, held by anchor 1, is missing.`,
    ],
  ])("names the first link that %s broke and ends with code 1", async (_, statements, told) => {
    const { db, url } = await anchored();
    await db.execute(sql`alter table activity disable trigger user`);
    for (const statement of statements) await db.execute(sql.raw(statement));
    const ended = await command("verify-activity", url);
    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toMatch(/^The activity record is broken\. pilot /);
    if (typeof told === "string") expect(ended.err).toContain(told);
    else expect(ended.err).toMatch(told);
    expect(isOneLine(ended)).toBe(true);
  });
});

describe("npm run demo, before it touches anything", () => {
  const demo = resolve("src/cli/demo.mjs");
  const folders: string[] = [];
  const emptyFolder = async () => {
    const folder = await mkdtemp(join(tmpdir(), "exchange-demo-"));
    folders.push(folder);
    return folder;
  };
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  test("names the port that is in use, and another", async () => {
    const server = createServer().listen(0);
    await new Promise((listening) => server.once("listening", listening));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const ended = await node([demo, "--port", String(port)], { cwd: await emptyFolder() });
    server.close();
    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toMatch(new RegExp(`^Port ${port} is in use: .* --port ${port + 1}\\.$`));
  });

  test.each(["0", "70000", "http"])("wants a port, and %s is none", async (port) => {
    const ended = await node([demo, "--port", port], { cwd: await emptyFolder() });
    expect(ended).toMatchObject({ code: 1, err: expect.stringMatching(/^The port must be a number/) });
    expect(isOneLine(ended)).toBe(true);
  });

  test("names the folder that it may not write to", async () => {
    const cwd = await emptyFolder();
    await chmod(cwd, 0o555);
    // Root may write everywhere, so root tries as somebody else.
    const ended = await node([demo], { cwd, uid: process.getuid?.() === 0 ? 65_534 : undefined });
    await chmod(cwd, 0o755);
    expect(ended).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^The folder .* cannot be written to: /),
    });
    expect(isOneLine(ended)).toBe(true);
    expect(await readdir(cwd)).toEqual([]);
  });

  test.each(["18.20.4", "20.18.3"])("refuses Node %s", async (version) => {
    const pretend = `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`;
    const ended = await node(["--import", pretend, demo], { cwd: await emptyFolder() });
    expect(ended).toEqual({
      code: 1,
      out: "",
      err: `Node 20.19 or newer is needed, and this is Node ${version}.`,
    });
  });
});
