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
  tellNumbersMeant,
} from "../wording/rules";

type Words = { findings?: string; limitations?: string; description?: string; reason?: string };
/** What was ticked once words were pointed out: numbers that count no people, and words of cause that are meant as they are. */
type Meant = { numbersMeant?: readonly string[]; wordsMeant?: readonly string[] };

/**
 * Refuses words for everybody that give a hidden number away, also by how much a correction moved one; and findings and
 * limitations with words of cause that the design does not bear out; each unless they are meant as they are.
 */
export async function checkWords(
  context: Context,
  found: Evaluation,
  { wordsMeant, numbersMeant, ...words }: Words & Meant,
): Promise<void> {
  const isChecked = found.publicSourceUrl === null && !numbersMeant?.length;
  const hidden = isChecked ? await listHidden(context, found) : [];
  const texts = Object.entries(words).map(([field, text = ""]) => ({
    field,
    named: namedCounts(text, hidden).map(tellNamedCount),
    causes:
      (field === "findings" || field === "limitations") && !wordsMeant?.length
        ? causalWords(text, found.design)
        : [],
  }));
  const problems = texts.flatMap(({ field, named, causes }): [string, string[]][] => {
    const told = causes.length > 0 ? [...named, tellCausalWords(causes)] : named;
    return told.length > 0 ? [[field, told]] : [];
  });
  if (texts.some(({ named }) => named.length > 0)) problems.push(["numbersMeant", [tellNumbersMeant]]);
  if (problems.length > 0)
    throw new InvalidError("Nothing was stored: look at the words again.", Object.fromEntries(problems));
}

/** For the activity, where it stays: that somebody said of numbers which were pointed out that they count no people. */
export function meant({ numbersMeant }: Pick<Meant, "numbersMeant">): { numbersMeant?: true } {
  return numbersMeant?.length ? { numbersMeant: true } : {};
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
