import { sql } from "drizzle-orm";
import { row, signedIn, type Table } from "./row";
import type { Things } from "./things";

const it = ({ adoption: adoptionId }: Things) => ({ adoptionId });
const day = "2027-03-03";

/** In a state that nothing but a decision brought about, with the day it began a long time ago. */
const adoptionIs =
  (status: string) =>
  ({ adoption: id, viewer }: Things) => [
    sql`update adoption set status = ${status}, kind = 'adopt', decided_on = '2026-01-10', decided_by = ${viewer},
      in_use_from = case when ${status} = 'in_use' then '2026-01-10'::date end where id = ${id}`,
  ];

const pilotReaders = "s0 yyy0 yyy0 yyy yy00 00yy";
/** A leader adopts: owners of the leader's side decide, its members carry out. Nobody answers for them. */
const deciders = "s0 nnn0 ynn0 nnn nn00 00nn";
/** Members of the leader's side open a decision and take it back, or a broker for them. */
const openers = "s0 nnn0 yyn0 yny nn00 00nn";
const carriers = "s0 nnn0 yyn0 nnn nn00 00nn";

export const adoptionTable: Table = {
  "adoption.find": row(pilotReaders, it),
  "adoption.listOfPilot": row(pilotReaders, ({ measuredPilot: pilotId }) => ({ pilotId })),
  "adoption.listOwn": row(signedIn, () => ({})),
  "adoption.consider": row(openers, ({ measuredPilot: pilotId, measuredProduct }) => ({
    pilotId,
    productId: measuredProduct,
    otherSite: "Elm Road",
  })),
  "adoption.decide": row(deciders, (things) => ({ ...it(things), decision: "adopt", decidedOn: day })),
  "adoption.rollOut": row(carriers, it, adoptionIs("agreed")),
  "adoption.putIntoUse": row(
    carriers,
    (things) => ({ ...it(things), inUseFrom: day }),
    adoptionIs("rolling_out"),
  ),
  "adoption.stop": row(
    deciders,
    (things) => ({ ...it(things), stoppedOn: day, reason: "No budget." }),
    adoptionIs("in_use"),
  ),
  "adoption.correct": row(
    deciders,
    (things) => ({ ...it(things), decidedOn: day, reason: "A slip of the pen." }),
    adoptionIs("agreed"),
  ),
  "adoption.withdraw": row(openers, it),
  "adoption.answer": row(
    carriers,
    (things) => ({ ...it(things), months: 12, answer: "fully" }),
    adoptionIs("in_use"),
  ),
};
