import { sql } from "drizzle-orm";
import { noResearch } from "tests/factories/plan";
import { row, signedIn, type Table } from "./row";
import type { Things } from "./things";

const it = ({ pilot: pilotId }: Things) => ({ pilotId });
const withReason = (things: Things) => ({ ...it(things), reason: "Because of this." });
const isAt =
  (status: string) =>
  ({ pilot: id }: Things) => [sql`update pilot set status = ${status} where id = ${id}`];
/** At this point of its life, with every gate closed. */
const isAtWithGatesClosed = (status: string) => (things: Things) => [
  ...isAt(status)(things),
  sql`update gate set status = 'waived', waived_reason = 'Not needed.' where pilot_id = ${things.pilot}`,
];
/** Somebody is invited to the pilot; the invitation goes by the pilot's own id. */
const invitedAs = (role: string) => ({
  input: ({ pilot: id }: Things) => ({ pilotId: id, invitationId: id }),
  given: ({ pilot: id, partner }: Things) => [
    sql`insert into invitation (id, pilot_id, name, email, role, token_hash, invited_by, expires_at)
      values (${id}, ${id}, 'A pilot', 'guest@example.org', ${role}, ${id}, ${partner}, '2027-04-01')
      on conflict do nothing`,
  ],
});
const isAgreed = ({ match: id }: Things) => [sql`update match set status = 'agreed' where id = ${id}`];

const readers = "s0 yyy0 yyy0 yyy yy00 00yy";
/** Owners of the leader's side and brokers. */
const steerers = "s0 nnn0 ynn0 yny nn00 00nn";
const steerersAndEvaluator = "s0 nnn0 ynn0 yny yn00 00nn";
const owners = "s0 ynn0 ynn0 yny nn00 00nn";

export const pilotTable: Table = {
  "pilot.find": row(readers, ({ pilot }) => ({ pilot })),
  "pilot.listOwn": row(signedIn, () => ({})),
  // Everybody reads which published or chosen pilots came of a need; the titles of others stay inside.
  "pilot.listForChallenge": row("yy yyyy yyyy yyy yyyy yy0y", ({ challenge: challengeId }) => ({
    challengeId,
  })),
  "pilot.listActivity": row(readers, it),
  "pilot.listAddableMatches": row(readers, it),
  "pilot.changes": row(readers, (things) => ({ ...it(things), after: 0 })),
  "pilot.prepare": row(
    "s0 nnn0 ynn0 yny 0000 00nn",
    ({ match: matchId }) => ({ matchId, title: "Another pilot" }),
    isAgreed,
  ),
  "pilot.addProduct": row(steerers, (things) => ({ ...it(things), matchId: things.match }), isAgreed),
  "pilot.edit": row(steerers, (things) => ({ ...it(things), title: "A better title" })),
  "pilot.markReady": row(steerers, it, isAtWithGatesClosed("preparing")),
  "pilot.prepareAgain": row(steerers, withReason, isAt("ready")),
  "pilot.start": row(steerers, it, isAtWithGatesClosed("ready")),
  "pilot.pause": row(steerers, withReason, isAt("live")),
  "pilot.resume": row(steerers, it, isAt("paused")),
  "pilot.stop": row(steerers, withReason, isAt("live")),
  "pilot.analyse": row(steerersAndEvaluator, it, isAt("live")),
  "pilot.close": row(steerers, (things) => ({ ...it(things), outcome: "It works." }), isAt("reported")),

  "pilot.gate.meet": row(steerers, ({ safetyGate: gateId }) => ({ gateId, evidence: "The hazard log." })),
  "pilot.gate.decideResearch": row(steerersAndEvaluator, ({ researchGate: gateId }) => ({
    gateId,
    ...noResearch,
  })),
  "pilot.gate.agreeThresholds": row(steerers, ({ thresholdGate: gateId }) => ({ gateId })),
  "pilot.gate.reopen": row(
    steerers,
    ({ safetyGate: gateId }) => ({ gateId, reason: "A new hazard." }),
    ({ safetyGate: id }) => [sql`update gate set status = 'met' where id = ${id}`],
  ),
  "pilot.gate.waive": row("s0 nnn0 nnn0 yny nn00 00nn", ({ safetyGate: gateId }) => ({
    gateId,
    reason: "Not a device.",
  })),

  "pilot.person.findInvitable": row(readers, it),
  "pilot.person.invite": row(owners, (things) => ({
    ...it(things),
    email: "new@example.org",
    role: "innovator",
  })),
  "pilot.person.invite an evaluator": row(steerers, (things) => ({
    ...it(things),
    email: "new@example.org",
    role: "evaluator",
  })),
  "pilot.person.cancelInvitation": row(owners, invitedAs("viewer").input, invitedAs("viewer").given),
  "pilot.person.cancelInvitation of an evaluator": row(
    steerers,
    invitedAs("evaluator").input,
    invitedAs("evaluator").given,
  ),
  "pilot.person.add": row(owners, (things) => ({
    ...it(things),
    personId: things.viewer,
    role: "innovator",
  })),
  "pilot.person.remove": row("s0 nnn0 ynn0 yny ny00 00nn", (things) => ({
    ...it(things),
    personId: things.partner,
  })),
  "pilot.site.add": row(steerers, (things) => ({ ...it(things), name: "One more pharmacy" })),
  "pilot.site.remove": row(steerers, (things) => ({ ...it(things), siteId: things.site })),
};
