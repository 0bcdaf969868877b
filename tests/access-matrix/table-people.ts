import { sql } from "drizzle-orm";
import { unsubscribeQuery } from "@/features/notification/service";
import { brokersRead, everybody, nobody, nothing, row, signedIn, type Table } from "./row";
import type { Things } from "./things";

const it = ({ organisation: organisationId }: Things) => ({ organisationId });
const waiting = ({ waitingOrganisation: organisationId }: Things) => ({ organisationId });
const viewer = (things: Things) => ({ ...it(things), personId: things.viewer });
const partner = ({ partner: personId }: Things) => ({ personId });

/** Owners see to their own organisation, also while it is unverified; administrators to all. */
const owners = "sn ynnn nnnn nny nnnn yynn";

export const peopleTable: Table = {
  "organisation.find": row(everybody, it),
  "organisation.find one that is not verified": row("00 0000 0000 yyy 0000 yyyy", waiting),
  "organisation.list": row(everybody, () => ({})),
  "organisation.listWaiting": row(brokersRead, () => ({})),
  "organisation.found": row(signedIn, () => ({ name: "A new one", kind: "charity", place: "Ilford" })),
  "organisation.edit": row(owners, (things) => ({ ...it(things), place: "Ilford" })),
  "organisation.verify": row("s0 0000 0000 yny 0000 nnnn", waiting),
  "organisation.refuse": row("s0 0000 0000 yny 0000 nnnn", (things) => ({
    ...waiting(things),
    reason: "Unknown.",
  })),
  "organisation.suspend": row("sn nnnn nnnn nny nnnn nnnn", (things) => ({
    ...it(things),
    reason: "Fraud.",
  })),
  "organisation.reinstate": row("s0 nnn0 0000 nny 0000 nnnn", it, ({ organisation: id }) => [
    sql`update organisation set status = 'suspended' where id = ${id}`,
  ]),
  "organisation.reinstate one that is not suspended": row("sn nnnn nnnn nnc nnnn nnnn", it),

  "organisation.membership.listMine": row(signedIn, nothing),
  "organisation.membership.switch": row("s0 yyy0 0000 000 0000 yyyy", it),
  "organisation.membership.changeRole": row(owners, (things) => ({ ...viewer(things), role: "member" })),
  "organisation.membership.remove": row(owners, viewer),
  "organisation.membership.leave": row("s0 cyy0 0000 000 0000 cccc", it),

  "organisation.invitation.find": row(everybody, ({ invitationToken: token }) => ({ token })),
  "organisation.invitation.listOpen": row(signedIn, it),
  "organisation.invitation.invite": row(owners, (things) => ({
    ...it(things),
    email: "someone@example.org",
    role: "member",
  })),
  "organisation.invitation.accept": row("sy nnnn nnnn nnn nnnn nnnn", ({ invitationToken: token }) => ({
    token,
  })),
  "organisation.invitation.cancel": row(owners, (things) => ({
    ...it(things),
    invitationId: things.invitation,
  })),

  "organisation.joinRequest.findHolder": row(signedIn, () => ({ odsCode: "RXX" })),
  "organisation.joinRequest.listOpen": row(signedIn, it),
  "organisation.joinRequest.ask": row("sy cccy yyyy yyy yyyy cccc", (things) => ({
    ...it(things),
    message: "I work there.",
  })),
  "organisation.joinRequest.answer": row(owners, ({ joinRequest: joinRequestId }) => ({
    joinRequestId,
    answer: "accept",
  })),

  "person.listDemo": row(nobody, nothing),
  "person.list": row("sn nnnn nnnn nny nnnn nnnn", () => ({ q: "" })),
  "person.find": row("s0 0000 0000 00y 0y00 0000", partner),
  "person.findSelf": row(signedIn, nothing),
  "person.rename": row(signedIn, () => ({ name: "Somebody" })),
  "person.suspend": row("s0 0000 0000 00y 0n00 0000", (things) => ({
    ...partner(things),
    reason: "They left",
  })),
  "person.reinstate": row("s0 0000 0000 00y 0n00 0000", partner),
  "person.session.list": row(signedIn, () => ({})),
  "person.session.revoke": row("s0 0000 0000 000 0y00 0000", ({ session: sessionId }) => ({ sessionId })),
  "person.session.revokeOthers": row(signedIn, () => ({ currentToken: "none" })),

  "notification.countUnread": row(everybody, nothing),
  "notification.listOutbox": row(nobody, nothing),
  "notification.list": row(signedIn, () => ({})),
  "notification.findPreferences": row(signedIn, nothing),
  "notification.markRead": row(signedIn, () => ({})),
  "notification.choosePreferences": row(signedIn, () => ({ byEmail: ["pilots"] })),
  "notification.unsubscribe": row(everybody, ({ partner: who }) =>
    Object.fromEntries(new URLSearchParams(unsubscribeQuery(who, "pilots"))),
  ),

  "overview.work": row(signedIn, nothing),
  "overview.board": row("s0 0000 0000 yyy 0000 0000", nothing),
};
