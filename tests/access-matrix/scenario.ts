import { organisationOf } from "tests/factories/pilot";
import { draftProduct, kardia } from "tests/factories/product";
import { as, createWorld, type World } from "tests/world";
import type { Actor, Person } from "@/lib/actor";
import { type Kind, kinds, type People } from "./people";
import { makeMembershipThings, makeNeed, makeThings, secretsOf, type Things } from "./things";

export type Scenario = Awaited<ReturnType<typeof makeScenario>>;

/** Three pairs of organisations, two beginners, and everybody who could knock at their doors. */
export async function makeScenario() {
  const world = await createWorld();
  const invited = await world.person("Petra");
  const hidden = {
    own: secretsOf("this"),
    unverified: secretsOf("unverified"),
    suspended: secretsOf("suspended"),
  };
  const own = await makeThings(world, hidden.own, invited);
  const other = await makeThings(world, secretsOf("other"), invited);
  const suspended = await makeThings(world, hidden.suspended, invited);
  const waiting = await world.organisation({ status: "unverified" });
  const company = await foundCompany(world, own.things, invited, hidden.unverified.draftProduct);
  const council = await foundCouncil(world, own.things, invited, hidden.unverified);
  const trust = { ...suspended.things, ...(await beginning(world, suspended.people.leader, invited)) };
  const administrator = await world.broker("owner");
  await suspendBoth(world, administrator, suspended.things);

  const here = { ...own.things, waitingOrganisation: waiting.organisation.id };
  const of = (owner: Person, role: "member" | "viewer") => join(world, owner, role);
  const people: People = {
    "person without organisation": invited,
    "innovator, owner": own.people.innovator,
    "innovator, member": await of(own.people.innovator, "member"),
    "innovator, viewer": own.people.viewer,
    "innovator, owner of another organisation": other.people.innovator,
    "leader, owner": own.people.leader,
    "leader, member": await of(own.people.leader, "member"),
    "leader, viewer": await of(own.people.leader, "viewer"),
    "leader, owner of another organisation": other.people.leader,
    broker: await world.broker(),
    "viewer of the exchange": await world.broker("viewer"),
    administrator,
    "evaluator in the pilot": own.people.evaluator,
    "partner in the pilot": own.people.partner,
    "evaluator of another pilot": other.people.evaluator,
    "partner of another pilot": other.people.partner,
    "owner of an unverified company": company.owner,
    "owner of an unverified council": council.owner,
    "owner of a suspended company": await world.reload(suspended.people.innovator),
    "owner of a suspended trust": await world.reload(suspended.people.leader),
  };
  return {
    world,
    hidden,
    all: [here, company.things, council.things, suspended.things, trust],
    ...seenBy(people),
  };

  function seenBy(known: People) {
    const things: Partial<Record<Kind, Things>> = {
      "owner of an unverified company": company.things,
      "owner of an unverified council": council.things,
      "owner of a suspended company": suspended.things,
      "owner of a suspended trust": trust,
    };
    const actors = kinds.map((kind): [Kind, Actor | null] => [kind, kind === "visitor" ? null : known[kind]]);
    return { actors: new Map(actors), thingsOf: (kind: Kind) => things[kind] ?? here };
  }
}

async function join(world: World, owner: Person, role: "member" | "viewer"): Promise<Person> {
  return world.join(await world.person("Max"), organisationOf(owner), role);
}

/** Unverified, with a complete draft of its own; for the rest it knocks at the doors of others. */
async function foundCompany(world: World, others: Things, invited: Person, name: string) {
  const { owner } = await world.organisation({ kind: "company", status: "unverified" });
  const { productId: draft } = await draftProduct(world, { owner, answers: { ...kardia, name } });
  return { owner, things: { ...others, draft, ...(await beginning(world, owner, invited)) } };
}

async function foundCouncil(
  world: World,
  others: Things,
  invited: Person,
  secrets: ReturnType<typeof secretsOf>,
) {
  const { owner } = await world.organisation({ kind: "council", status: "unverified" });
  const need = await makeNeed({ world, secrets, people: { leader: owner } });
  const leaderOrganisation = organisationOf(owner);
  return {
    owner,
    things: { ...others, leaderOrganisation, ...need, ...(await beginning(world, owner, invited)) },
  };
}

async function beginning(world: World, owner: Person, invited: Person) {
  const organisation = organisationOf(owner);
  const viewer = await join(world, owner, "viewer");
  return {
    organisation,
    waitingOrganisation: organisation,
    viewer: viewer.personId,
    ...(await makeMembershipThings(world, owner, invited, "Somebody’s organisation")),
  };
}

async function suspendBoth(
  world: World,
  administrator: Person,
  { organisation, leaderOrganisation }: Things,
): Promise<void> {
  for (const organisationId of [organisation, leaderOrganisation]) {
    await as(world, administrator).organisation.suspend({ organisationId, reason: "Fraud." });
  }
}
