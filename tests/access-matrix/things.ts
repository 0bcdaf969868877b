import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { fourAnswers } from "tests/factories/challenge";
import { publishedFindings } from "tests/factories/evaluation";
import { elsewhere } from "tests/factories/external-result";
import { organisationOf } from "tests/factories/pilot";
import { draftProduct, fillProduct, kardia, publishedProduct } from "tests/factories/product";
import { as, type World } from "tests/world";
import { invitation, measure, mustHave, observation, observationImport, pilotPerson } from "@/db/schema";
import { pack } from "@/features/evaluation/import/service/packed-rows";
import { hashOf } from "@/features/organisation/invitation/queries";
import { openSession } from "@/features/person/session/service";
import type { Person } from "@/lib/actor";
import { makePlan } from "./things-of-plan";

export type Secrets = ReturnType<typeof secretsOf>;

/** Words that stand only where few may read them; the name tells one scenario from another. */
export function secretsOf(name: string) {
  const secret = (what: string) => `${what} of ${name} ${randomUUID().slice(0, 8)}`;
  return {
    draftProduct: secret("Draft listing"),
    draftNeed: secret("Draft need"),
    priceNote: secret("Price"),
    ownAnswer: secret("Own answer"),
    matchNote: secret("Introduction"),
    pilotTitle: secret("Pilot"),
    planQuestion: secret("Plan"),
    askedQuestion: secret("Question"),
    inviteName: secret("Invited"),
  };
}

export type Things = Awaited<ReturnType<typeof makeThings>>["things"];

/** A company and a trust with everything between them, from a draft to a published result. */
export async function makeThings(world: World, secrets: Secrets, invited: Person) {
  const measured = await publishedFindings(world);
  const { leader, innovator, evaluator, partner, broker } = measured;
  const people = { leader, innovator, evaluator, partner, broker };
  const organisation = organisationOf(innovator);
  const viewer = await world.join(await world.person("Vi"), organisation, "viewer");
  const sources = { world, secrets, people, challenge: measured.challengeId };
  const [counted] = await world.db
    .select({ id: observation.id })
    .from(observation)
    .innerJoin(measure, eq(measure.id, observation.measureId))
    .where(eq(measure.evaluationId, measured.evaluationId));
  const things = {
    organisation,
    leaderOrganisation: organisationOf(leader),
    waitingOrganisation: organisation,
    viewer: viewer.personId,
    partner: partner.personId,
    session: await openSessionOf(world, partner),
    interest: (await as(world, partner).interest.save({ name: "Mine", seeks: "both", need: ["sleep"] })).id,
    challenge: measured.challengeId,
    measuredProduct: measured.productId,
    measuredPilot: measured.pilotId,
    adoption: await considered(world, measured),
    evaluation: measured.evaluationId,
    slug: measured.slug,
    observation: counted?.id ?? "",
    ...(await enterElsewhere(world, broker)),
    readFile: await readFileOf(world, measured.evaluationId, evaluator),
    ...(await makeProducts(sources)),
    ...(await makeNeed(sources)),
    ...(await makeMembershipThings(world, innovator, invited, secrets.inviteName)),
  };
  const match = await makeMatch(sources, things.otherProduct);
  const pilot = await makePilot(sources, things.product);
  return { things: { ...things, ...match, ...pilot }, people: { ...people, viewer } };
}

/** The open decision of a site that was not in the pilot. */
async function considered(
  world: World,
  { pilotId, productId, leader }: Awaited<ReturnType<typeof publishedFindings>>,
) {
  const asked = { pilotId, productId, otherSite: "Ash Road" };
  return (await as(world, leader).adoption.consider(asked)).id;
}

async function enterElsewhere(world: World, broker: Person) {
  const { id, slug } = await as(world, broker).evaluation.externalResult.enter(elsewhere);
  const { revision } = await as(world, null).evaluation.externalResult.find({ slug });
  return { externalResult: id, externalSlug: slug, externalRevision: revision };
}

type Sources = {
  world: World;
  secrets: Secrets;
  challenge: string;
  people: Record<"leader" | "innovator" | "evaluator" | "partner" | "broker", Person>;
};

/** A file of one more year, read and not recorded. */
async function readFileOf(world: World, evaluationId: string, { personId: sentBy }: Person): Promise<string> {
  const [row] = await world.db
    .select({ observation })
    .from(observation)
    .innerJoin(measure, eq(measure.id, observation.measureId))
    .where(eq(measure.evaluationId, evaluationId));
  if (!row) throw new Error("No row was recorded.");
  const placed = { ...row.observation, periodStart: "2019-06-01", periodEnd: "2020-05-31" };
  const [read] = await world.db
    .insert(observationImport)
    .values({
      evaluationId,
      fileName: "counts.csv",
      fileHash: "00",
      rowCount: 1,
      staged: pack([{ row: 2, placed }]),
      sentBy,
    })
    .returning({ id: observationImport.id });
  return read?.id ?? "";
}

async function openSessionOf(world: World, { personId }: Person): Promise<string> {
  const { now } = world.clock;
  const currentToken = await openSession({ db: world.db, now }, { personId, userAgent: null });
  const who: Person = { is: "person", personId, name: "", email: "", membership: null };
  const sessions = await as(world, who).person.session.list({ currentToken });
  return sessions.find(({ isThisDevice }) => isThisDevice)?.id ?? "";
}

async function makeProducts({ world, secrets, people }: Sources) {
  const { innovator: owner, broker } = people;
  const api = as(world, owner).product;
  const { productId: product } = await publishedProduct(world, {
    owner,
    broker,
    answers: { pricePounds: 83, priceNote: secrets.priceNote, carbon: secrets.ownAnswer },
    audiences: { carbon: "own" },
  });
  const { id: assuranceItem } = await api.passport.claim({
    productId: product,
    kind: "cyber_essentials",
    sourceUrl: "https://example.org/certificate",
  });
  const add = async (audience: "public" | "match" | "own") =>
    (await api.document.add({ productId: product, audience, file: new File(["Text."], `${audience}.txt`) }))
      .id;
  const papers = {
    publicDocument: await add("public"),
    document: await add("match"),
    ownDocument: await add("own"),
  };
  await api.startNewVersion({ productId: product });
  await fillProduct(world, owner, product, { howItWorks: "Two fingers for thirty seconds." });
  const { revision } = await api.submit({ productId: product });
  await as(world, broker).product.publish({ productId: product, revision });
  const { productId: otherProduct } = await publishedProduct(world, { owner, broker });
  const answers = { ...kardia, name: secrets.draftProduct };
  const { productId: draft } = await draftProduct(world, { owner, answers });
  const { revision: draftRevision } = await api.findInWork({ product: draft });
  return { product, assuranceItem, ...papers, otherProduct, draft, draftRevision };
}

/** Sent, complete, and not yet submitted. */
export async function makeNeed({
  world,
  secrets,
  people,
}: Pick<Sources, "world" | "secrets"> & { people: Pick<Sources["people"], "leader"> }) {
  const api = as(world, people.leader).challenge;
  const sent = await api.sendNeed({ ...fourAnswers, title: secrets.draftNeed });
  const { id: challengeId } = sent;
  const save = { challengeId, revision: sent.revision };
  const title = { title: secrets.draftNeed, problem: fourAnswers.problem };
  const asked = await api.save({ ...save, section: "problem", ...title, needs: ["heart_and_stroke"] });
  const last = await api.save({
    challengeId,
    revision: asked.revision,
    section: "requirements",
    mustHaves: [{ kind: "free_text", value: "It works offline" }],
  });
  const { mustHaves } = await api.find({ challengeId });
  return { need: challengeId, needRevision: last.revision, needMustHave: mustHaves[0]?.id ?? "" };
}

/** What the owners of an organisation see to: an invitation to "invited", and somebody who asks to be let in. */
export async function makeMembershipThings(world: World, owner: Person, invited: Person, name: string) {
  const organisationId = organisationOf(owner);
  const invitationToken = randomUUID();
  const [made] = await world.db
    .insert(invitation)
    .values({
      organisationId,
      name,
      email: invited.email,
      role: "viewer",
      tokenHash: hashOf(invitationToken),
      invitedBy: owner.personId,
      expiresAt: new Date("2027-04-01"),
    })
    .returning({ id: invitation.id });
  const joan = await world.person("Joan");
  await as(world, joan).organisation.joinRequest.ask({ organisationId, message: "I am new here." });
  const [asking] = await as(world, owner).organisation.joinRequest.listOpen({ organisationId });
  return { invitation: made?.id ?? "", invitationToken, joinRequest: asking?.id ?? "" };
}

/** Introduced and not answered, with a message, a proposed meeting and an answered must-have. */
async function makeMatch({ world, secrets, people, challenge }: Sources, productId: string) {
  const { innovator, broker } = people;
  const { id: matchId } = await as(world, broker).match.make({
    challengeId: challenge,
    productId,
    note: secrets.matchNote,
  });
  const api = as(world, innovator);
  await api.match.proposeMeeting({ matchId, day: "2027-03-15", time: "14:00", place: "By phone" });
  await api.match.writeMessage({ matchId, body: "Hello.", file: new File(["Text."], "offer.txt") });
  const { items } = await api.match.listMessages({ matchId });
  const asked = {
    challengeId: challenge,
    kind: "free_text" as const,
    value: "It works offline",
    position: 1,
  };
  const [need] = await world.db.insert(mustHave).values(asked).returning({ id: mustHave.id });
  const mustHaveId = need?.id ?? "";
  await api.match.answerMustHave({ matchId, mustHaveId, isMet: true, answer: "It does." });
  const { meetings } = await api.match.find({ matchId });
  const outsider = as(world, await world.person("Quinn"));
  const { id: clarification } = await outsider.challenge.ask({
    challengeId: challenge,
    question: secrets.askedQuestion,
  });
  return {
    match: matchId,
    meeting: meetings[0]?.id ?? "",
    mustHave: mustHaveId,
    matchDocument: items.find(({ document }) => document)?.document?.id ?? "",
    clarification,
  };
}

async function makePilot({ world, secrets, people, challenge }: Sources, productId: string) {
  const { leader, innovator, evaluator, partner, broker } = people;
  const made = await as(world, broker).match.make({ challengeId: challenge, productId, note: "Meet." });
  const answer = { matchId: made.id, reason: "Yes." };
  await as(world, leader).match.accept(answer);
  await as(world, innovator).match.accept(answer);
  const { id: pilotId, slug: pilotSlug } = await as(world, broker).pilot.prepare({
    matchId: made.id,
    title: secrets.pilotTitle,
  });
  await world.db.insert(pilotPerson).values([
    { pilotId, personId: evaluator.personId, role: "evaluator" },
    { pilotId, personId: partner.personId, role: "partner" },
  ]);
  const api = as(world, leader);
  const text = { description: "A trace is lost.", response: "We look." };
  const { gates } = await api.pilot.find({ pilot: pilotId });
  const gate = (kind: string) => gates.find((one) => one.kind === kind)?.id ?? "";
  return {
    pilot: pilotId,
    planSlug: pilotSlug,
    safetyGate: gate("clinical_safety"),
    researchGate: gate("research_or_evaluation"),
    thresholdGate: gate("thresholds"),
    site: (await api.pilot.site.add({ pilotId, name: "A pharmacy" })).id,
    milestone: (await api.pilot.milestone.add({ pilotId, title: "The start", dueOn: "2027-05-01" })).id,
    task: (await api.pilot.task.add({ pilotId, title: "Print leaflets" })).id,
    risk: (await api.pilot.risk.add({ pilotId, ...text, likelihood: "low", severity: "major" })).id,
    cycle: (await api.pilot.cycle.plan({ pilotId, aim: "Try", prediction: "Half.", plan: "Two days." })).id,
    discussion: (await api.pilot.discussion.start({ pilotId, topic: "Leaflet", body: "Too small." })).id,
    pilotDocument: (await api.pilot.document.add({ pilotId, file: new File(["Text."], "plan.txt") })).id,
    contribution: (
      await api.pilot.contribution.add({
        pilotId,
        kind: "patient_insight",
        contributor: "A patient",
        personId: partner.personId,
        description: "The leaflet.",
      })
    ).id,
    ...(await makePlan(world, evaluator, pilotId, secrets.planQuestion)),
  };
}
