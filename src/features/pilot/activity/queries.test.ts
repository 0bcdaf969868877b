import { eq } from "drizzle-orm";
import { livePilot, organisationOf, personInPilot, preparingPilot } from "tests/factories/pilot";
import { as, contextOf, createWorld } from "tests/world";
import { afterAll, describe, expect, it } from "vitest";
import { createDatabase } from "@/db/client";
import { membership, pilotPerson } from "@/db/schema";
import type { Person } from "@/lib/actor";
import { createCaller } from "@/server/root";

const world = await createWorld();
/** Another web process has a pool of its own. */
const elsewhere = createDatabase(world.url);
afterAll(() => elsewhere.$client.end({ timeout: 5 }));

const listeners = () =>
  (globalThis as { exchangeLive?: { listeners: Map<string, Set<unknown>> } }).exchangeLive?.listeners;

async function follow(reader: Person, pilotId: string) {
  const leaving = new AbortController();
  const { latest } = await as(world, reader).pilot.find({ pilot: pilotId });
  const caller = createCaller(contextOf(world, reader), { signal: leaving.signal });
  const changes = await caller.pilot.changes({ pilotId, after: latest });
  const stream = changes[Symbol.asyncIterator]();
  return { stream, latest, leave: () => leaving.abort() };
}

const fromElsewhere = (who: Person) => createCaller({ ...contextOf(world, who), db: elsewhere });
/** What the stream says next, or that it says nothing for a moment. */
const soon = <Answer>(answer: Promise<Answer>, milliseconds = 300) =>
  Promise.race([answer, new Promise<"silence">((resolve) => setTimeout(resolve, milliseconds, "silence"))]);

describe("live changes", () => {
  it("a change made through another connection reaches a subscriber, who made it being told apart", async () => {
    const { pilotId, leader, innovator } = await preparingPilot(world);
    const { stream, latest, leave } = await follow(leader, pilotId);
    const next = stream.next();
    await fromElsewhere(innovator).pilot.task.add({ pilotId, title: "Order the devices" });
    expect(await next).toEqual({ done: false, value: { sequence: latest + 1, byOthers: true } });
    const own = stream.next();
    await fromElsewhere(leader).pilot.task.add({ pilotId, title: "Book the room" });
    expect(await own).toEqual({ done: false, value: { sequence: latest + 2, byOthers: false } });
    leave();
    await stream.return?.();
  });

  it("what changed between the page and the subscription is told at once", async () => {
    const { pilotId, leader, innovator } = await preparingPilot(world);
    const { latest } = await as(world, leader).pilot.find({ pilot: pilotId });
    await as(world, innovator).pilot.task.add({ pilotId, title: "Order the devices" });
    const changes = await as(world, leader).pilot.changes({ pilotId, after: latest });
    const stream = changes[Symbol.asyncIterator]();
    expect(await stream.next()).toMatchObject({ value: { sequence: latest + 1 } });
    await stream.return?.();
  });

  it("a change in another pilot is not told, and a change that failed is not either", async () => {
    const [mine, other] = [await preparingPilot(world), await preparingPilot(world)];
    const { stream, leave } = await follow(mine.leader, mine.pilotId);
    const next = stream.next();
    await as(world, other.leader).pilot.task.add({ pilotId: other.pilotId, title: "Elsewhere" });
    await expect(as(world, mine.leader).pilot.start({ pilotId: mine.pilotId })).rejects.toThrow();
    expect(await soon(next)).toBe("silence");
    leave();
    expect(await next).toMatchObject({ done: true });
  });

  it("somebody outside the pilot cannot subscribe; a visitor has to sign in", async () => {
    const { pilotId } = await preparingPilot(world);
    const { leader: outsider } = await preparingPilot(world);
    const input = { pilotId, after: 0 };
    await expect(as(world, outsider).pilot.changes(input)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(world, null).pilot.changes(input)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("whoever is taken out of the pilot hears nothing more, not even that they were taken out", async () => {
    const { pilotId, leader } = await livePilot(world);
    const partner = await personInPilot(world, pilotId, "partner");
    const { stream } = await follow(partner, pilotId);
    const next = stream.next();
    await as(world, leader).pilot.person.remove({ pilotId, personId: partner.personId });
    expect(await next).toMatchObject({ done: true });
  });

  it("whoever leaves their organisation hears nothing more either", async () => {
    const { pilotId, leader, innovator } = await preparingPilot(world);
    const member = await world.join(await world.person(), organisationOf(leader), "member");
    const { stream } = await follow(member, pilotId);
    const next = stream.next();
    await world.db.delete(membership).where(eq(membership.personId, member.personId));
    await world.db.delete(pilotPerson).where(eq(pilotPerson.personId, member.personId));
    await as(world, innovator).pilot.task.add({ pilotId, title: "After they left" });
    expect(await next).toMatchObject({ done: true });
  });

  it("a stream that ends leaves no listener behind", async () => {
    const { pilotId, leader, broker } = await preparingPilot(world);
    const streams = [await follow(leader, pilotId), await follow(broker, pilotId)];
    const nexts = streams.map(({ stream }) => stream.next());
    await expect.poll(() => listeners()?.get(`pilot:${pilotId}`)?.size).toBe(2);
    for (const { leave } of streams) leave();
    await Promise.all(nexts);
    expect(listeners()?.has(`pilot:${pilotId}`)).toBe(false);
  });
});

describe("the activity feed", () => {
  it("names every step of every part, latest first, page by page", async () => {
    const { pilotId, leader } = await preparingPilot(world);
    for (let number = 1; number <= 35; number += 1) {
      await as(world, leader).pilot.task.add({ pilotId, title: `Task ${number}` });
    }
    const first = await as(world, leader).pilot.listActivity({ pilotId });
    expect(first.items).toHaveLength(30);
    const rest = await as(world, leader).pilot.listActivity({ pilotId, before: first.next ?? 0 });
    expect(rest.items.map(({ kind }) => kind).at(-1)).toBe("pilot.prepared");
    expect(rest.next).toBeNull();
    expect(first.items[0]?.actorName).toBe(leader.name);
  });
});
