import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { introducedMatch, requestedMatch } from "tests/factories/match";
import { as, contextOf, createWorld } from "tests/world";
import { afterAll, describe, expect, it } from "vitest";
import { notification } from "@/db/schema";
import { documentAccess } from "@/server/document-access";
import { openDocument } from "@/server/kernel/documents";
import { limit } from "@/server/kernel/rate-limit";
import { diskStorage, storeIn } from "@/server/kernel/storage";

const world = await createWorld();
const folder = await mkdtemp(join(tmpdir(), "exchange-files-"));
storeIn(diskStorage(folder));
afterAll(() => rm(folder, { recursive: true }));

describe("the thread of a match", () => {
  it("nobody uploads files without end, and words go on", async () => {
    const { matchId, leader } = await introducedMatch(world);
    for (let tries = 0; tries < 60; tries += 1) await limit({ db: world.db }, "upload", leader.personId);
    const write = as(world, leader).match.writeMessage;
    await expect(
      write({ matchId, body: "See this.", file: new File(["More."], "more.txt") }),
    ).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    await write({ matchId, body: "I have no more files." });
  });

  it("is told to every broker once the broker of the match has left the exchange", async () => {
    const { matchId, leader, broker } = await introducedMatch(world);
    const colleague = await world.broker("owner");
    const organisationId = broker.membership?.organisationId ?? "";
    await as(world, broker).organisation.membership.leave({ organisationId });
    await as(world, leader).match.writeMessage({ matchId, body: "Is anybody there?" });
    const told = (await world.db.select().from(notification)).filter(
      ({ href }) => href === `/matches/${matchId}`,
    );
    const messages = told.filter(({ title }) => title.startsWith("A new message"));
    expect(messages.map(({ personId }) => personId)).toContain(colleague.personId);
    expect(messages.map(({ personId }) => personId)).not.toContain(broker.personId);
  });

  it("both sides and the broker write and read, and the others are told", async () => {
    const { matchId, leader, innovator, broker } = await introducedMatch(world);
    await as(world, leader).match.writeMessage({ matchId, body: "When can you visit?" });
    await as(world, innovator).match.writeMessage({ matchId, body: "On Tuesday." });
    await as(world, broker).match.writeMessage({ matchId, body: "I shall join." });
    const { items } = await as(world, innovator).match.listMessages({ matchId });
    expect(items.map(({ party }) => party).sort()).toEqual(["broker", "innovator", "leader"]);
    const told = await world.db.select().from(notification);
    const messages = told.filter(({ title }) => title.startsWith("A new message"));
    expect(messages.filter(({ personId }) => personId === leader.personId)).toHaveLength(2);
    expect(messages.filter(({ personId }) => personId === broker.personId)).toHaveLength(2);
  });

  it("opens with the introduction, closes with the match, and is shut to outsiders and viewers", async () => {
    const asked = await requestedMatch(world);
    const early = { matchId: asked.matchId, body: "Hello?" };
    await expect(as(world, asked.innovator).match.writeMessage(early)).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    const { matchId, leader, innovator } = await introducedMatch(world);
    const message = { matchId, body: "Hello." };
    const { owner: stranger } = await world.organisation();
    await expect(as(world, stranger).match.writeMessage(message)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(as(world, stranger).match.listMessages({ matchId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const viewer = await world.join(await world.person(), leader.membership?.organisationId ?? "", "viewer");
    await expect(as(world, viewer).match.writeMessage(message)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await as(world, innovator).match.decline({ matchId, reason: "Too far away." });
    await expect(as(world, leader).match.writeMessage(message)).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
  });

  it("a file sent in it is downloaded by both sides and brokers alone", async () => {
    const { matchId, leader, innovator, broker } = await introducedMatch(world);
    const file = new File(["Sites and dates."], "plan.txt");
    await as(world, leader).match.writeMessage({ matchId, body: "Our plan.", file });
    const { items } = await as(world, innovator).match.listMessages({ matchId });
    const documentId = items[0]?.document?.id ?? "";
    expect(items[0]?.document?.name).toBe("plan.txt");
    for (const who of [leader, innovator, broker]) {
      const { bytes } = await openDocument(contextOf(world, who), documentId, documentAccess);
      expect(Buffer.from(bytes).toString()).toBe("Sites and dates.");
    }
    const { owner: stranger } = await world.organisation();
    for (const who of [stranger, null]) {
      await expect(openDocument(contextOf(world, who), documentId, documentAccess)).rejects.toThrow();
    }
  });

  it("older messages follow page by page", async () => {
    const { matchId, leader } = await introducedMatch(world);
    for (let minute = 0; minute < 22; minute += 1) {
      world.clock.now = new Date(Date.UTC(2027, 2, 3, 10, minute));
      await as(world, leader).match.writeMessage({ matchId, body: `Message ${minute}` });
    }
    const first = await as(world, leader).match.listMessages({ matchId });
    expect(first.items[0]?.body).toBe("Message 21");
    const rest = await as(world, leader).match.listMessages({ matchId, cursor: first.next ?? "" });
    expect(rest.items.map(({ body }) => body)).toEqual(["Message 1", "Message 0"]);
    expect(rest.next).toBeNull();
  });
});

describe("meeting times", () => {
  const proposal = { day: "2027-07-01", time: "14:30", place: "Barking Learning Centre" };

  it("one party proposes in London time, another accepts, once", async () => {
    const { matchId, leader, innovator, broker } = await introducedMatch(world);
    await as(world, leader).match.proposeMeeting({ matchId, ...proposal });
    const { meetings } = await as(world, innovator).match.find({ matchId });
    const [meeting] = meetings;
    expect(meeting?.startsAt.toISOString()).toBe("2027-07-01T13:30:00.000Z");
    expect(meeting?.canAccept).toBe(true);
    const accept = { matchId, meetingId: meeting?.id ?? "" };
    await expect(as(world, leader).match.acceptMeeting(accept)).rejects.toMatchObject({ code: "CONFLICT" });
    const both = await Promise.allSettled([
      as(world, innovator).match.acceptMeeting(accept),
      as(world, broker).match.acceptMeeting(accept),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("a time that is past is refused beside its field", async () => {
    const { matchId, leader } = await introducedMatch(world);
    await expect(
      as(world, leader).match.proposeMeeting({ matchId, ...proposal, day: "2027-03-02" }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
