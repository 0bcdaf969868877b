import { eq, notInArray } from "drizzle-orm";
import { livePilot, organisationOf } from "tests/factories/pilot";
import { as, contextOf, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { mail, person, session, verificationToken } from "@/db/schema";
import type { Person } from "@/lib/actor";
import { addDays } from "@/lib/dates";
import { removeExpired } from "./jobs";
import { findActor } from "./queries";
import { describeDevice } from "./session/rules";
import { closeSession, openSession } from "./session/service";

const world = await createWorld();
const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0";
const { now } = world.clock;
const reason = "They left the company.";

const open = ({ personId }: Person) => openSession({ db: world.db, now }, { personId, userAgent: windows });
const holder = (token: string, at = now) => findActor({ db: world.db, now: at }, token);

describe("sessions", () => {
  it("a person sees where they are signed in, never the token, and signs one device out", async () => {
    const ada = await world.person();
    const [here, there] = [await open(ada), await open(ada)];
    const api = as(world, ada).person.session;
    const seen = await api.list({ currentToken: here });
    expect(seen.map(({ device }) => device)).toEqual(["Firefox on Windows", "Firefox on Windows"]);
    expect(JSON.stringify(seen)).not.toContain(there);
    const other = seen.find(({ isThisDevice }) => !isThisDevice);
    await api.revoke({ sessionId: other?.id ?? "" });
    expect(await holder(there)).toEqual({ is: "visitor" });
    expect(await holder(here)).toMatchObject({ personId: ada.personId });
  });

  it("nobody signs another person out", async () => {
    const [ada, eve] = [await world.person(), await world.person()];
    const token = await open(ada);
    const [own] = await as(world, ada).person.session.list({});
    await expect(as(world, eve).person.session.revoke({ sessionId: own?.id ?? "" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await holder(token)).toMatchObject({ is: "person" });
  });

  it("every device but this one can be signed out at once", async () => {
    const ada = await world.person();
    const [here] = [await open(ada), await open(ada), await open(ada)];
    expect(await as(world, ada).person.session.revokeOthers({ currentToken: here })).toBe(2);
    expect(await as(world, ada).person.session.list({})).toHaveLength(1);
  });

  it("signing out and the end of its time close a session", async () => {
    const ada = await world.person();
    const [first, second] = [await open(ada), await open(ada)];
    await closeSession({ db: world.db }, first);
    expect(await holder(first)).toEqual({ is: "visitor" });
    expect(await holder(second, addDays(now, 14))).toEqual({ is: "visitor" });
  });

  it("what has run out is removed, what has not is kept", async () => {
    const ada = await world.person();
    await open(ada);
    const expires = addDays(now, 1);
    await world.db.insert(verificationToken).values({ identifier: "a", token: "b", expires });
    await removeExpired(world.db, now);
    expect(await world.db.select().from(verificationToken)).toHaveLength(1);
    await removeExpired(world.db, addDays(now, 15));
    expect(await world.db.select().from(verificationToken)).toHaveLength(0);
    expect(await world.db.select().from(session)).toHaveLength(0);
  });

  it("a device that says nothing is not guessed at", () => {
    expect(describeDevice(null)).toBe("A device that did not say what it is");
  });
});

describe("suspending a person", () => {
  it("an administrator shuts them out at once, and lets them back in", async () => {
    const ada = await world.person();
    const token = await open(ada);
    const administrator = as(world, await world.broker("owner"));
    await administrator.person.suspend({ personId: ada.personId, reason });
    expect(await holder(token)).toEqual({ is: "visitor" });
    await expect(open(ada)).rejects.toThrow("could not find");
    await administrator.person.reinstate({ personId: ada.personId });
    expect(await holder(await open(ada))).toMatchObject({ personId: ada.personId });
  });

  it("nobody else can, and no administrator shuts themselves out", async () => {
    const [ada, broker, administrator] = [
      await world.person(),
      await world.broker(),
      await world.broker("owner"),
    ];
    const target = { personId: ada.personId, reason };
    await expect(as(world, broker).person.suspend(target)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(world, ada).person.suspend(target)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(
      as(world, administrator).person.suspend({ personId: administrator.personId, reason }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

it("suspending tells the person why, and takes back every invitation they sent", async () => {
  const { innovator: ada, pilotId } = await livePilot(world);
  await as(world, ada).pilot.person.invite({ pilotId, email: "second@example.org", role: "viewer" });
  await as(world, ada).organisation.invitation.invite({
    organisationId: organisationOf(ada),
    email: "second@example.org",
    role: "owner",
  });
  const mails = () => world.db.select().from(mail);
  const links = (await mails()).filter(({ recipient }) => recipient === "second@example.org");
  const tokens = links.map(({ href }) => new URLSearchParams(href?.split("?")[1]).get("token") ?? "");
  const administrator = as(world, await world.broker("owner"));
  await expect(administrator.person.suspend({ personId: ada.personId, reason: " " })).rejects.toThrow("why");
  await administrator.person.suspend({ personId: ada.personId, reason });
  await expect(administrator.person.suspend({ personId: ada.personId, reason })).rejects.toThrow("already");
  const second = { ...(await world.person()), email: "second@example.org" };
  expect(tokens).toHaveLength(2);
  for (const token of tokens)
    await expect(as(world, second).organisation.invitation.accept({ token })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
  const sent = await mails();
  expect(sent.some(({ recipient, body }) => recipient === ada.email && body?.includes(reason))).toBe(true);
  expect(sent.filter(({ subject }) => subject.includes("was taken back"))).toHaveLength(2);
});

describe("the administrator's page of people", () => {
  it("finds a person by part of their name, and shows what may be done with them", async () => {
    const [gus, administrator] = [await world.person("Gustavsson"), await world.broker("owner")];
    await world.organisation();
    const api = as(world, administrator).person;
    const { items } = await api.list({ q: "gustavs" });
    expect(items).toMatchObject([{ id: gus.personId, suspendedAt: null }]);
    expect((await api.find({ personId: gus.personId })).can).toEqual({ suspend: true, reinstate: false });
    await api.suspend({ personId: gus.personId, reason });
    expect((await api.find({ personId: gus.personId })).can).toEqual({ suspend: false, reinstate: true });
    expect((await api.find({ personId: administrator.personId })).can).toEqual({
      suspend: false,
      reinstate: false,
    });
  });

  it("cuts a search that is too long, and does not answer another one", async () => {
    const api = as(world, await world.broker("owner")).person;
    expect((await api.list({ q: "x".repeat(101) })).items).toEqual([]);
  });

  it("lists everybody once, page by page", async () => {
    for (let count = 0; count < 25; count += 1) await world.person("Zoe");
    const api = as(world, await world.broker("owner")).person;
    const first = await api.list({ q: "zoe-" });
    const second = await api.list({ q: "zoe-", cursor: first.next ?? undefined });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect([first.items.length, second.items.length, new Set(ids).size]).toEqual([20, 5, 25]);
  });

  it("of two administrators who suspend each other at once, one stays", async () => {
    const alone = await createWorld();
    const [one, other] = [await alone.broker("owner"), await alone.broker("owner")];
    const both = [one.personId, other.personId];
    await alone.db.update(person).set({ suspendedAt: now }).where(notInArray(person.id, both));
    const attempts = await Promise.allSettled([
      as(alone, one).person.suspend({ personId: other.personId, reason }),
      as(alone, other).person.suspend({ personId: one.personId, reason }),
    ]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

it("a person says what they are called", async () => {
  const ada = await world.person();
  await as(world, ada).person.rename({ name: "  Ada Osei " });
  const token = await open(ada);
  expect(await findActor({ db: contextOf(world, null).db, now }, token)).toMatchObject({ name: "Ada Osei" });
  await expect(as(world, ada).person.rename({ name: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const rows = await world.db.select().from(session).where(eq(session.sessionToken, token));
  expect(rows).toHaveLength(1);
});

it("outside the demo nobody can list its people or its outbox", async () => {
  const settings = { NEXTAUTH_URL: "http://localhost:3000", NEXTAUTH_SECRET: "x".repeat(32), MAIL_FROM: "a" };
  Object.assign(process.env, settings, { DATABASE_URL: world.url, EXCHANGE_DEMO: "0" });
  const administrator = as(world, await world.broker("owner"));
  for (const asked of [administrator.person.listDemo(), administrator.notification.listOutbox()])
    await expect(asked).rejects.toMatchObject({ code: "NOT_FOUND" });
});
