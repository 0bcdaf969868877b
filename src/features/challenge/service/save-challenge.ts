import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { activity, challenge, person } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { calendarDay, formatMoment } from "@/lib/dates";
import { ConflictError, InvalidError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { listMustHaves } from "../must-have/queries";
import { describeMustHave } from "../must-have/rules";
import { assertEditable, replaceMustHaves, type WritableChallenge } from "../must-have/service";
import { mayChallenge } from "../policy";
import { type Challenge, findChallengeForChange, listKeeperIds } from "../queries";
import { describeSaved, momentsOf, sectionTitles } from "../rules";
import type { SaveSection } from "../schema";

/** Its own people save one section of the guided form. */
export function saveChallenge(context: Context, input: SaveSection): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const found = await findChallengeForChange(tx.db, input.challengeId);
    const saved = await writeSection(tx, authorize(mayChallenge, tx.actor, "edit", found), input, {});
    await record(tx, "challenge.edited", saved, { section: input.section, revision: saved.revision });
    return saved;
  });
}

/** A broker edits on behalf; nothing is reviewed before the owner confirms. */
export function shapeChallenge(context: Context, input: SaveSection): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const found = await findChallengeForChange(tx.db, input.challengeId);
    const shaped = await writeSection(tx, authorize(mayChallenge, tx.actor, "shape", found), input, {
      awaitingConfirmation: true,
    });
    await notify(tx, {
      to: await listKeeperIds(tx.db, shaped),
      topic: "challenges",
      title: `A broker worked on your need. Check it and confirm: ${shaped.title}`,
      href: `/challenges/${shaped.id}`,
      once: `challenge-shaped:${shaped.id}:${calendarDay(tx.now)}`,
    });
    await record(tx, "challenge.shaped", shaped, { section: input.section, revision: shaped.revision });
    return shaped;
  });
}

async function writeSection(
  tx: Context,
  writable: WritableChallenge,
  input: SaveSection,
  patch: Partial<Challenge>,
): Promise<Challenge> {
  assertEditable(writable);
  const columns = columnsOf(input);
  if (input.revision !== writable.revision) await assertUntouched(tx, writable, input, columns);
  if (input.section === "requirements") await replaceMustHaves(tx, writable, input.mustHaves);
  const [saved] = await tx.db
    .update(challenge)
    .set({ ...columns, ...patch, revision: writable.revision + 1, updatedAt: tx.now })
    .where(eq(challenge.id, writable.id))
    .returning();
  if (!saved) throw new ConflictError();
  return saved;
}

function columnsOf(input: SaveSection): Partial<Challenge> {
  switch (input.section) {
    case "who":
      return { ...answersOf(input), populationSize: input.populationSize ?? null };
    case "money": {
      const { opensAt, closesAt } = momentsOf(input);
      if (opensAt && closesAt && closesAt <= opensAt) {
        const message = "The closing day must be after the opening day";
        throw new InvalidError(message, { closesOn: [message] });
      }
      return { budgetPounds: input.budgetPounds ?? null, opensAt, closesAt, isStanding: input.isStanding };
    }
    case "requirements":
      return {};
    default:
      return answersOf(input);
  }
}

function answersOf<Section extends SaveSection>({
  challengeId: _,
  revision: __,
  section: ___,
  ...answers
}: Section) {
  return answers;
}

/**
 * Sections are saved apart, so only a newer save of the same section with other answers is in the way. The second person
 * is told who was faster and what is there now.
 */
async function assertUntouched(
  { db }: Context,
  writable: WritableChallenge,
  { section, revision, ...input }: SaveSection,
  columns: Partial<Challenge>,
): Promise<void> {
  const [newer] = await db
    .select({ name: person.name, at: activity.at })
    .from(activity)
    .leftJoin(person, eq(person.id, activity.actorId))
    .where(
      and(
        eq(activity.thing, "challenge"),
        eq(activity.thingId, writable.id),
        inArray(activity.kind, ["challenge.edited", "challenge.shaped"]),
        sql`${activity.detail}->>'section' = ${section}`,
        sql`(${activity.detail}->>'revision')::int > ${revision}`,
      ),
    )
    .orderBy(desc(activity.sequence))
    .limit(1);
  if (!newer) return;
  const saved =
    "mustHaves" in input
      ? describeSaved(
          { mustHaves: (await listMustHaves(db, [writable.id])).map(({ text }) => text) },
          { mustHaves: input.mustHaves.map(describeMustHave) },
        )
      : describeSaved(pick(writable, Object.keys(columns)), columns);
  if (!saved) return;
  throw new ConflictError(
    `${newer.name ?? "Somebody else"} saved “${sectionTitles[section]}” on ${formatMoment(newer.at)}, while you were writing. ` +
      `What is saved now: ${saved}. Your own answers are still in the form. Save again to replace what is there.`,
  );
}

function pick(row: Challenge, names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
}
