import { execFile } from "node:child_process";
import { sql } from "drizzle-orm";
import { introducedMatch } from "tests/factories/match";
import { createWorld, type World } from "tests/world";
import { expect, test } from "vitest";
import { findLatestWeights } from "@/features/match/weights/queries";

type Ended = { code: number; out: string; err: string };

function learn(url: string, ...given: string[]): Promise<Ended> {
  const args = ["--import", "tsx", "--conditions=react-server", "src/cli/match-learn.ts", ...given];
  return new Promise((tell) => {
    execFile(process.execPath, args, { env: { ...process.env, DATABASE_URL: url } }, (error, out, err) =>
      tell({ code: error ? Number(error.code) : 0, out: out.trim(), err: err.trim() }),
    );
  });
}

/** Forty more ends of the same introduction: half closed, half declined, told apart by the points for evidence. */
async function decideOften({ db }: World): Promise<void> {
  await db.execute(sql`
    insert into match (challenge_id, product_id, status, introduced_at, introduction_note, score, explanation, engine_version)
    select challenge_id, product_id, case when number % 2 = 0 then 'closed' else 'declined' end, introduced_at,
      introduction_note, score, jsonb_set(explanation, '{contributions}', (
        select jsonb_agg(case when part->>'feature' = 'evidence'
          then jsonb_set(part, '{points}', to_jsonb((part->>'max')::float8 * (1 - number % 2))) else part end)
        from jsonb_array_elements(explanation->'contributions') as part)), engine_version
    from match, generate_series(1, 40) as number`);
}

test("match:learn says when there is too little to learn from", async () => {
  const world = await createWorld();
  await introducedMatch(world);
  const ended = await learn(world.url);
  expect(ended).toMatchObject({ code: 1, out: "" });
  expect(ended.err).toMatch(/^There is 1 decision .* 1 good and 0 bad: learning needs 30/);
});

test("match:learn prints old and new and stores only when asked", async () => {
  const world = await createWorld();
  await introducedMatch(world);
  await decideOften(world);
  const looked = await learn(world.url);
  expect(looked).toMatchObject({ code: 0, err: "" });
  expect(looked.out).toMatch(/evidence +10\.0 +[2-9]\d\.\d/);
  expect(looked.out).toContain("good above bad");
  expect(looked.out).toContain("Nothing was stored");
  expect(await findLatestWeights(world.db)).toBeNull();
  expect((await learn(world.url, "--store")).out).toContain("Stored as weights 1.");
  expect(await findLatestWeights(world.db)).toMatchObject({ number: 1, decisions: 41 });
});
