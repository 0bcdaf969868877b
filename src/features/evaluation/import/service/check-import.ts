import { createHash } from "node:crypto";
import { observationImport } from "@/db/schema";
import { limit } from "@/server/kernel/rate-limit";
import { checkBeside, findCollecting, findVocabulary } from "../../observation/service/append";
import type { PersonContext } from "../../service/plan";
import { nameToKeep, type Reading, sampleSize } from "../rules";
import type { CheckImport } from "../schema";
import { pack } from "./packed-rows";
import { readFile } from "./read-file";

export type CheckedImport = {
  /** Given when the whole file can be recorded. */
  importId: string | null;
  rowCount: number;
  problems: { row: number; message: string }[];
  problemCount: number;
  /** Something looked like it is about a person, so what was sent is not shown again either. */
  isPersonal: boolean;
};

/** Reads a file without storing any figure. Only when all of it can be recorded are its rows kept, for the second step. */
export async function checkImport(
  context: PersonContext,
  { evaluationId, file }: CheckImport,
): Promise<CheckedImport> {
  await limit(context, "upload", context.actor.personId);
  const loaded = await findCollecting(context, evaluationId, { hold: false });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const vocabulary = await findVocabulary(context, loaded);
  const reading = await readFile(bytes, vocabulary);
  if (reading.problemCount === 0) {
    const rows = reading.rows.map(({ placed }) => placed);
    for (const [place, message] of await checkBeside(context, loaded, rows)) {
      reading.tell(reading.rows[place]?.row ?? 1, message);
    }
  }
  if (reading.problemCount > 0) return answer(reading, null);
  const [kept] = await context.db
    .insert(observationImport)
    .values({
      evaluationId,
      fileName: nameToKeep(file.name, vocabulary),
      fileHash: createHash("sha256").update(bytes).digest("hex"),
      rowCount: reading.rows.length,
      staged: pack(reading.rows),
      sample: reading.rows.slice(0, sampleSize),
      sentBy: context.actor.personId,
      sentAt: context.now,
    })
    .returning({ id: observationImport.id });
  return answer(reading, kept?.id ?? null);
}

function answer(reading: Reading, importId: string | null): CheckedImport {
  const problems = [...reading.problems].sort((one, other) => one.row - other.row);
  const { problemCount, isPersonal } = reading;
  return { importId, rowCount: reading.rows.length, problems, problemCount, isPersonal };
}
