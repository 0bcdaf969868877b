import { InvalidError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { poolParts } from "../analysis/queries";
import { listSlightMoves, poolObservations } from "../observation/pool/queries";
import { type Evaluation, listMeasures } from "../queries";
import {
  causalWords,
  type HiddenCount,
  hiddenCounts,
  namedCounts,
  tellCausalWords,
  tellNamedCount,
} from "../wording/rules";

type Words = { findings?: string; limitations?: string; reason?: string };

/**
 * Refuses words that give a hidden number away, also by how much a correction moved one; and words of cause that the design
 * does not bear out, unless they are meant as they are.
 */
export async function checkWords(
  context: Context,
  found: Evaluation,
  { wordsMeant, ...words }: Words & { wordsMeant?: readonly string[] },
): Promise<void> {
  const hidden = found.publicSourceUrl === null ? await listHidden(context, found) : [];
  const problems = Object.entries(words).flatMap(([field, text = ""]): [string, string[]][] => {
    const told = namedCounts(text, hidden).map(tellNamedCount);
    const causes = wordsMeant?.length ? [] : causalWords(text, found.design);
    if (causes.length > 0 && field === "findings") told.push(tellCausalWords(causes));
    return told.length > 0 ? [[field, told]] : [];
  });
  if (problems.length > 0)
    throw new InvalidError("Nothing was signed: look at the words again.", Object.fromEntries(problems));
}

async function listHidden({ db }: Context, found: Evaluation): Promise<HiddenCount[]> {
  const measures = await listMeasures(db, found.id);
  const ids = measures.map(({ id }) => id);
  const [wholes, { bySite, bySubgroup }, moves] = await Promise.all([
    poolObservations(db, ids, { by: ["arm"] }),
    poolParts(db, ids, found.pilot.startsOn),
    listSlightMoves(db, ids, found.publishedAt),
  ]);
  return [
    ...hiddenCounts(measures, [
      ...wholes,
      ...bySite,
      ...bySubgroup.filter(({ subgroup }) => subgroup !== ""),
    ]),
    ...moves.map(({ measureId, by }) => ({
      count: by,
      what: `${measures.find(({ id }) => id === measureId)?.name ?? ""}, by how much a correction moved a count`,
    })),
  ];
}
