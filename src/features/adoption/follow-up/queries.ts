import { and, asc, desc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { adoption, followUp, followUpAnswer, person, pilotSite, product } from "@/db/schema";
import { productName } from "@/features/match/queries";
import { shownName } from "@/features/person/queries";
import { calendarDay } from "@/lib/dates";
import type { Context } from "@/server/kernel/context";
import { canBeAnswered, type FollowUp, followUpState } from "./rules";
import type { FollowUpAnswer } from "./status";

type Db = Context["db"];

/** Where it is: a site of the pilot, or a further one of the organisation. */
export const siteName = sql<string>`coalesce(${pilotSite.name}, ${adoption.otherSite})`;

/** The follow-ups of some adoptions, earliest first; none before they go into use. */
export async function listFollowUps({ db, now }: Pick<Context, "db" | "now">, adoptionIds: string[]) {
  if (adoptionIds.length === 0) return [];
  const today = calendarDay(now);
  const rows = await db
    .select()
    .from(followUp)
    .where(inArray(followUp.adoptionId, adoptionIds))
    .orderBy(asc(followUp.adoptionId), asc(followUp.months))
    .limit(adoptionIds.length * 3);
  return rows.map(({ isInUse, isInPart, ...row }) => {
    const asked: FollowUp = { ...row, answer: answerOf(isInUse, isInPart) };
    return { ...row, ...asked, state: followUpState(asked, today), isOpen: canBeAnswered(asked, today) };
  });
}
export type ListedFollowUp = Awaited<ReturnType<typeof listFollowUps>>[number];

function answerOf(isInUse: boolean | null, isInPart: boolean): FollowUpAnswer | null {
  if (isInUse === null) return null;
  if (!isInUse) return "no";
  return isInPart ? "in_part" : "fully";
}

/** Everything a site ever answered, latest first. */
export function listAnswers(db: Db, adoptionId: string) {
  return db
    .select({
      id: followUpAnswer.id,
      months: followUpAnswer.months,
      answer: followUpAnswer.answer,
      users: followUpAnswer.users,
      note: followUpAnswer.note,
      answeredAt: followUpAnswer.answeredAt,
      answeredBy: shownName,
    })
    .from(followUpAnswer)
    .innerJoin(person, eq(person.id, followUpAnswer.answeredBy))
    .where(eq(followUpAnswer.adoptionId, adoptionId))
    .orderBy(desc(followUpAnswer.answeredAt), desc(followUpAnswer.id))
    .limit(100);
}

/** What is due and has no answer at the sites of an organisation, longest first. */
export function listUnanswered({ db, now }: Pick<Context, "db" | "now">, organisationId: string) {
  return db
    .select({
      adoptionId: followUp.adoptionId,
      months: followUp.months,
      dueOn: followUp.dueOn,
      siteName,
      productName,
    })
    .from(adoption)
    .innerJoin(followUp, eq(followUp.adoptionId, adoption.id))
    .innerJoin(product, eq(product.id, adoption.productId))
    .leftJoin(pilotSite, eq(pilotSite.id, adoption.siteId))
    .where(
      and(
        eq(adoption.organisationId, organisationId),
        lte(followUp.dueOn, calendarDay(now)),
        isNull(followUp.isInUse),
      ),
    )
    .orderBy(asc(followUp.dueOn), asc(followUp.adoptionId))
    .limit(20);
}
