import { eq } from "drizzle-orm";
import { challenge, person } from "@/db/schema";
import { productForMatching } from "@/features/product/matching/queries";
import { NotFoundError } from "@/lib/errors";
import { canMove } from "@/lib/transition";
import type { Context } from "@/server/kernel/context";
import { explanationSchema } from "../engine/explanation";
import { settledMustHaves } from "../engine/settle";
import { explainPair } from "../explained/queries";
import { listMustHaveAnswers } from "../must-have/queries";
import { type MatchAction, mayMatch, partyOf, sideOf } from "../policy";
import { findMatchOrThrow, type Match } from "../queries";
import { canTalk, lifecycleSteps, waitingOn } from "../rules";
import { type MatchStatus, matchTransitions } from "../status";
import { listMeetings } from "../thread/queries";

/** A match as its page shows it, to its two sides and the brokers alone. */
export async function findMatch(context: Context, matchId: string) {
  const { db, actor, now } = context;
  const found = await findMatchOrThrow(db, matchId);
  if (!mayMatch(actor, "read", found)) throw new NotFoundError("We could not find this match.");
  const [answers, meetings, broker, words, explanation] = await Promise.all([
    listMustHaveAnswers(db, matchId),
    listMeetings(db, matchId),
    nameOfPerson(db, found.brokerId),
    listWords(context, found),
    explanationOf(context, found),
  ]);
  const party = partyOf(actor, found);
  return {
    match: withoutExplanation(found),
    words,
    broker,
    explanation,
    mustHaves: explanation ? settledMustHaves(explanation, answers) : [],
    answers,
    meetings: meetings.map((meeting) => ({
      ...meeting,
      canAccept: canTalk(found.status) && party !== null && party !== meeting.party && !meeting.acceptedAt,
    })),
    steps: lifecycleSteps(found.status, found),
    waiting: waitingOn(found, now),
    side: sideOf(actor, found),
    can: whatMay(context, found),
  };
}
export type ShownMatch = Awaited<ReturnType<typeof findMatch>>;

function whatMay({ actor }: Context, found: Match) {
  const may = (action: MatchAction) => mayMatch(actor, action, found);
  const into = (to: MatchStatus) => canMove(matchTransitions, found.status, to);
  const side = sideOf(actor, found);
  const hasAnswered = side !== null && found[`${side}AnsweredAt`] !== null;
  return {
    introduce: may("introduce") && into("introduced"),
    turnDown: may("introduce") && into("turned_down"),
    answer: may("answer") && into("declined") && !hasAnswered,
    withdraw: may("withdraw") && into("withdrawn") && (side === null || hasAnswered),
    endWithoutPilot: may("end") && into("ended"),
    startPilot: may("pilot") && into("piloting"),
    talk: may("talk") && canTalk(found.status),
    answerMustHave: may("answerMustHave") && canTalk(found.status),
    confirmMustHave: may("confirmMustHave") && canTalk(found.status),
  };
}

/** As it was kept at the introduction; a request shows what the engine says today, from public answers. */
async function explanationOf(context: Context, found: Match) {
  if (found.explanation) return explanationSchema.parse(found.explanation);
  if (found.status !== "requested") return null;
  if (!(await productForMatching(context, found.productId))) return null;
  return (await explainPair(context, found, "public")).explanation;
}

function withoutExplanation({ explanation: _, ...rest }: Match) {
  return rest;
}

/** Both sides in their own words. */
async function listWords(context: Context, { challengeId, productId }: Match) {
  const [[asked], offered] = await Promise.all([
    context.db
      .select({ problem: challenge.problem, better: challenge.whatBetterLooksLike })
      .from(challenge)
      .where(eq(challenge.id, challengeId)),
    productForMatching(context, productId),
  ]);
  return {
    problem: asked?.problem ?? "",
    better: asked?.better ?? "",
    summary: offered?.summary ?? "",
    howItWorks: offered?.text.howItWorks ?? "",
  };
}

async function nameOfPerson(db: Context["db"], personId: string | null): Promise<string | null> {
  if (!personId) return null;
  const [found] = await db.select({ name: person.name }).from(person).where(eq(person.id, personId));
  return found?.name ?? null;
}
