import { createTestDatabase } from "tests/database";
import { afterAll, expect, it } from "vitest";
import { createDatabase } from "@/db/client";
import { TooManyRequestsError } from "@/lib/errors";
import { limit } from "./rate-limit";

const first = await createTestDatabase();
const otherProcess = createDatabase(first.url);
afterAll(() => otherProcess.$client.end());

it("a limit holds across processes, counts each key apart and answers with a sentence", async () => {
  for (let tries = 0; tries < 5; tries += 1) {
    await limit({ db: tries % 2 ? first.db : otherProcess }, "sign-in", "ada@example.org");
  }
  for (const db of [first.db, otherProcess]) {
    const refusal = limit({ db }, "sign-in", "ada@example.org");
    await expect(refusal).rejects.toBeInstanceOf(TooManyRequestsError);
    await expect(refusal).rejects.toThrow("Try again in 15 minutes.");
  }
  await limit(first, "sign-in", "ben@example.org");
});

it("of tries made at the same moment in two processes, no more than the limit pass", async () => {
  const tries = Array.from({ length: 12 }, (_, place) =>
    limit({ db: place % 2 ? first.db : otherProcess }, "sign-in", "at-once"),
  );
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
});
