import { sql } from "drizzle-orm";
import { everybody, nothing, row, signedIn, type Table } from "./row";
import type { Things } from "./things";

const it = ({ match: matchId }: Things) => ({ matchId });
const withReason = (things: Things) => ({ ...it(things), reason: "Because of this." });
const pair = ({ challenge: challengeId, otherProduct: productId }: Things) => ({ challengeId, productId });

/** The innovator has asked; the leader does not know yet. */
const isRequested = ({ match: id }: Things) => [
  sql`update match set status = 'requested', requested_side = 'innovator', introduced_at = null where id = ${id}`,
];
const isAgreed = ({ match: id }: Things) => [sql`update match set status = 'agreed' where id = ${id}`];
/** No live match is in the way of a new one. */
const isGone = ({ match: id }: Things) => [sql`update match set status = 'withdrawn' where id = ${id}`];

const isSuggested = ({ challenge, otherProduct }: Things) => [
  sql`insert into suggestion (challenge_id, product_id, score, certainty, explanation, engine_version, computed_at)
    values (${challenge}, ${otherProduct}, 60, 1, ${JSON.stringify(explanation)}::jsonb, 1, now())
    on conflict (challenge_id, product_id) do nothing`,
];
const isPutAside = (things: Things) => [
  ...isSuggested(things),
  sql`insert into dismissal (challenge_id, product_id, side, reason, dismissed_by, dismissed_at)
    values (${things.challenge}, ${things.otherProduct}, 'leader', 'Too far away.', ${things.partner}, now())
    on conflict do nothing`,
];
const explanation = {
  engineVersion: 1,
  score: 60,
  certainty: 1,
  contributions: [],
  mustHaves: [],
  whatWouldRaiseIt: [],
};

const asked = { name: "Mine", seeks: "both", need: ["sleep"] };
const ownInterest = ({ interest: interestId }: Things) => ({ interestId });
const onlyBrokers = "s0 0000 0000 yyy 0000 0000";
const justTheirs = "s0 0000 0000 000 0y00 0000";

const bothSides = "s0 yyy0 yyy0 yyy 0000 00yy";
const talkers = "s0 yyn0 yyn0 yny 0000 00nn";

/** A match is known to its two sides and the brokers alone; owners answer for their side. */
export const matchTable: Table = {
  "match.find": row(bothSides, it),
  "match.find before the introduction": row("s0 yyy0 0000 yyy 0000 00y0", it, isRequested),
  "match.list": row(signedIn, () => ({})),
  "match.listProductsToOffer": row(everybody, ({ challenge: challengeId }) => ({ challengeId })),
  "match.listChallengesToOffer": row(everybody, ({ otherProduct: productId }) => ({ productId })),
  "match.ask": row(
    "s0 yyn0 yyn0 nnn 0000 00nn",
    (things) => ({ ...pair(things), sentence: "We work near you." }),
    isGone,
  ),
  "match.introduce": row(
    "s0 nnn0 0000 yny 0000 00n0",
    (things) => ({ ...it(things), note: "Meet." }),
    isRequested,
  ),
  "match.make": row("s0 0000 0000 yny 0000 0000", (things) => ({ ...pair(things), note: "Meet." }), isGone),
  "match.turnDown": row("s0 nnn0 0000 yny 0000 00n0", withReason, isRequested),
  "match.accept": row("s0 ynn0 ynn0 nnn 0000 00nn", withReason),
  "match.decline": row("s0 ynn0 ynn0 nnn 0000 00nn", withReason),
  "match.withdraw": row("s0 ynn0 ynn0 yny 0000 00nn", withReason),
  "match.endWithoutPilot": row("s0 ynn0 ynn0 yny 0000 00nn", withReason, isAgreed),
  "match.answerMustHave": row("s0 yyn0 nnn0 nnn 0000 00nn", (things) => ({
    ...it(things),
    mustHaveId: things.mustHave,
    isMet: true,
    answer: "It does.",
  })),
  "match.confirmMustHave": row("s0 nnn0 yyn0 nnn 0000 00nn", (things) => ({
    ...it(things),
    mustHaveId: things.mustHave,
  })),
  "match.listMessages": row(bothSides, it),
  "match.writeMessage": row(talkers, (things) => ({ ...it(things), body: "Hello." })),
  "match.proposeMeeting": row(talkers, (things) => ({
    ...it(things),
    day: "2027-03-20",
    time: "10:00",
    place: "By phone",
  })),
  // The innovator proposed it, so the other parties can accept it.
  "match.acceptMeeting": row("s0 ccn0 yyn0 yny 0000 00nn", (things) => ({
    ...it(things),
    meetingId: things.meeting,
  })),

  "comparison.find": row("s0 yyy0 yyy0 yyy 0000 0000", pair, isSuggested),
  "fit.find": row(everybody, ({ challenge: challengeId }) => ({ challengeId })),
  "failure.count": row(onlyBrokers, nothing),
  "failure.listReasons": row(onlyBrokers, () => ({ cause: "place" })),
  "failure.listUnmet": row(onlyBrokers, nothing),
  "failure.listUnanswered": row(onlyBrokers, nothing),

  "interest.list": row(signedIn, nothing),
  "interest.find": row(justTheirs, ownInterest),
  "interest.save": row(signedIn, () => asked),
  "interest.change": row(justTheirs, (things) => ({ ...ownInterest(things), ...asked })),
  "interest.remove": row(justTheirs, ownInterest),

  "suggestion.listForChallenge": row(everybody, ({ challenge: challengeId }) => ({ challengeId })),
  "suggestion.listForProduct": row(everybody, ({ otherProduct: productId }) => ({ productId })),
  "suggestion.find": row("s0 yyy0 yyy0 yyy 0000 0000", pair, isSuggested),
  "suggestion.find once the leader put it aside": row("s0 yyy0 0000 yyy 0000 0000", pair, isPutAside),
  "suggestion.progress": row(onlyBrokers, nothing),
  "suggestion.dismiss": row("s0 yyn0 yyn0 nnn 0000 00nn", (things) => ({
    ...pair(things),
    reason: "Too far away.",
  })),
};
