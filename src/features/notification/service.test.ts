import { eq } from "drizzle-orm";
import { as, contextOf, createWorld } from "tests/world";
import { beforeAll, describe, expect, it } from "vitest";
import { mail, notification, person } from "@/db/schema";
import type { Person } from "@/lib/actor";
import { notify, unsubscribeQuery } from "./service";

process.env.NEXTAUTH_SECRET = "a secret of the tests that is long enough";
const world = await createWorld();

function tell(to: Person, once: string) {
  const notice = { topic: "matches", title: "A match waits for you", href: "/work" } as const;
  return notify(contextOf(world, null), { ...notice, to: [to.personId], once });
}

const mailsTo = ({ email }: Person) => world.db.select().from(mail).where(eq(mail.recipient, email));

describe("notifying", () => {
  it("a notice given twice under one key reaches a person once, in the app and by e-mail", async () => {
    const ada = await world.person();
    await tell(ada, "match-1");
    await tell(ada, "match-1");
    expect(await mailsTo(ada)).toHaveLength(1);
    expect(await as(world, ada).notification.countUnread()).toBe(1);
  });

  it("a person who is suspended is told nothing", async () => {
    const ada = await world.person();
    await world.db.update(person).set({ suspendedAt: world.clock.now }).where(eq(person.id, ada.personId));
    await tell(ada, "suspended-1");
    expect(await mailsTo(ada)).toEqual([]);
  });

  it("nobody is told of what they did themselves", async () => {
    const ada = await world.person();
    const notice = { topic: "matches", title: "T", href: "/work", once: "own" } as const;
    await notify(contextOf(world, ada), { ...notice, to: [ada.personId] });
    expect(await as(world, ada).notification.countUnread()).toBe(0);
  });

  it("a person who chose no e-mail is told in the app alone, and still only once", async () => {
    const ada = await world.person();
    await as(world, ada).notification.choosePreferences({ byEmail: ["pilots"] });
    await tell(ada, "match-2");
    await tell(ada, "match-2");
    expect(await mailsTo(ada)).toMatchObject([{ status: "skipped" }]);
    expect(await as(world, ada).notification.countUnread()).toBe(1);
  });
});

describe("reading", () => {
  let ada: Person;
  beforeAll(async () => {
    ada = await world.person();
    for (let place = 0; place < 25; place += 1) await tell(ada, `many-${place}`);
  });

  it("the list comes in pages that miss nothing and repeat nothing", async () => {
    const api = as(world, ada);
    const first = await api.notification.list({});
    const second = await api.notification.list({ cursor: first.next ?? "" });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(25);
    expect(second.next).toBeNull();
  });

  it("one is read, then all; nobody reads another person's", async () => {
    const api = as(world, ada);
    const [one] = (await api.notification.list({})).items;
    const stranger = as(world, await world.person());
    await stranger.notification.markRead({ notificationId: one?.id });
    expect(await api.notification.countUnread()).toBe(25);
    await api.notification.markRead({ notificationId: one?.id });
    expect(await api.notification.countUnread()).toBe(24);
    await api.notification.markRead({});
    expect(await api.notification.countUnread()).toBe(0);
    const kept = await world.db.select().from(notification).where(eq(notification.personId, ada.personId));
    expect(kept).toHaveLength(25);
  });

  it("a visitor has no notifications and may not list any", async () => {
    expect(await as(world, null).notification.countUnread()).toBe(0);
    await expect(as(world, null).notification.list({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});

describe("unsubscribing", () => {
  const linkOf = ({ personId }: Person, topic: "matches" | "pilots") =>
    Object.fromEntries(new URLSearchParams(unsubscribeQuery(personId, topic))) as {
      who: string;
      topic: "matches";
      proof: string;
    };

  it("the signed link stops the e-mails of its topic alone, without signing in", async () => {
    const ada = await world.person();
    await as(world, null).notification.unsubscribe(linkOf(ada, "matches"));
    const chosen = await as(world, ada).notification.findPreferences();
    expect(chosen.filter(({ byEmail }) => !byEmail).map(({ topic }) => topic)).toEqual(["matches"]);
  });

  it("a proof made for another person or topic changes nothing", async () => {
    const [ada, ben] = [await world.person(), await world.person()];
    const forged = { ...linkOf(ada, "matches"), who: ben.personId };
    await expect(as(world, null).notification.unsubscribe(forged)).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const otherTopic = { ...linkOf(ada, "pilots"), topic: "matches" as const };
    await expect(as(world, null).notification.unsubscribe(otherTopic)).rejects.toThrow("not complete");
  });
});
