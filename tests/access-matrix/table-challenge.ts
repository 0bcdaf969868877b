import { type SQL, sql } from "drizzle-orm";
import { fourAnswers } from "tests/factories/challenge";
import { brokersRead, everybody, row, signedIn, type Table } from "./row";
import type { Things } from "./things";

const need = ({ need: challengeId }: Things) => ({ challengeId });
const open = ({ challenge: challengeId }: Things) => ({ challengeId });
const withReason = (things: Things) => ({ ...need(things), reason: "Because of this." });
const openWithReason = (things: Things) => ({ ...open(things), reason: "Because of this." });
const section = (things: Things) => ({
  ...need(things),
  revision: things.needRevision,
  section: "after",
  afterPilot: "The trust pays.",
});

const needIs =
  (status: string) =>
  ({ need: id }: Things): SQL[] => [sql`update challenge set status = ${status} where id = ${id}`];
const isClosed = ({ challenge: id }: Things) => [
  sql`update challenge set status = 'closed' where id = ${id}`,
];
const awaitsConfirmation = ({ need: id }: Things) => [
  sql`update challenge set awaiting_confirmation = true where id = ${id}`,
];

/** Challenges are posted by NHS, council and care organisations alone; the unverified may draft, the suspended only read. */
export const challengeTable: Table = {
  "challenge.find": row("yy yyyy yyyy yyy yyyy yy0y", open),
  "challenge.find a draft": row("00 0000 yyy0 yyy 0000 0y0y", need),
  "challenge.listPublic": row(everybody, () => ({})),
  "challenge.listOwn": row(signedIn, () => ({})),
  "challenge.listForReview": row(brokersRead, () => ({})),
  "challenge.listChallengers": row("sn nnnn nnnn yny nnnn nnnn", () => ({})),

  "challenge.draftNeed": row("sn nnnn yyny nnn nnnn nynn", () => fourAnswers),
  "challenge.sendNeed": row("sn nnnn yyny nnn nnnn nynn", () => fourAnswers),
  "challenge.sendDraft": row("s0 0000 yyn0 nnn 0000 0y0n", need, ({ need: id }) => [
    sql`update challenge set sent_at = null where id = ${id}`,
  ]),
  "challenge.draftOnBehalf": row("s0 0000 nnn0 yny 0000 0n0n", ({ leaderOrganisation: organisationId }) => ({
    ...fourAnswers,
    organisationId,
  })),
  "challenge.save": row("s0 0000 yyn0 nnn 0000 0y0n", section),
  "challenge.shape": row("s0 0000 nnn0 yny 0000 0n0n", section),
  "challenge.addMustHave": row("s0 0000 yyn0 yny 0000 0y0n", (things) => ({
    ...need(things),
    kind: "free_text",
    value: "It is quiet",
  })),
  "challenge.removeMustHave": row("s0 0000 yyn0 yny 0000 0y0n", (things) => ({
    ...need(things),
    mustHaveId: things.needMustHave,
  })),

  "challenge.confirm": row(
    "s0 0000 ynn0 nnn 0000 0y0n",
    (things) => ({ ...need(things), revision: things.needRevision }),
    awaitsConfirmation,
  ),
  "challenge.submit": row("s0 0000 ynn0 nnn 0000 0n0n", need),
  "challenge.takeBack": row("s0 0000 ynn0 nnn 0000 0y0n", need, needIs("in_review")),
  "challenge.requestChanges": row(
    "s0 0000 nnn0 yny 0000 0n0n",
    (things) => ({ ...withReason(things), revision: things.needRevision }),
    needIs("in_review"),
  ),
  "challenge.approve": row(
    "s0 0000 nnn0 yny 0000 0n0n",
    (things) => ({ ...need(things), revision: things.needRevision, closesOn: "2027-06-30" }),
    needIs("in_review"),
  ),
  "challenge.withdraw": row("sn nnnn ynnn yny nnnn nn0n", openWithReason),
  // The leader judges; a broker decides nothing in its name.
  "challenge.decide": row(
    "sn nnnn ynnn nnn nnnn nn0n",
    (things) => ({ ...openWithReason(things), pilotIds: [things.pilot] }),
    isClosed,
  ),
  "challenge.closeWithoutAward": row("sn nnnn ynnn nnn nnnn nn0n", openWithReason, isClosed),

  "challenge.addAddendum": row("sn nnnn ynnn yny nnnn nn0n", (things) => ({
    ...open(things),
    body: "Care homes count too.",
  })),
  "challenge.ask": row("sy yyyy nnny yyy yyyy yy0n", (things) => ({
    ...open(things),
    question: "How many pharmacies are there?",
  })),
  "challenge.answer": row("sn nnnn yynn yny nnnn nn0n", ({ clarification: clarificationId }) => ({
    clarificationId,
    answer: "Twenty-eight.",
  })),
  "challenge.watch": row("sy yyyy yyyy yyy yyyy yy0n", open),
  "challenge.unwatch": row(signedIn, open),
};
