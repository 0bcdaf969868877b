import { eq } from "drizzle-orm";
import { livePilot, organisationOf, personInPilot } from "tests/factories/pilot";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { organisation, pilotPerson } from "@/db/schema";
import type { Person } from "@/lib/actor";

const world = await createWorld();

async function rolesOf({ personId }: Person) {
  const rows = await world.db.select().from(pilotPerson).where(eq(pilotPerson.personId, personId));
  return rows.map(({ role }) => role);
}

async function afterLeaving(who: Person): Promise<Person> {
  await as(world, who).organisation.membership.leave({ organisationId: organisationOf(who) });
  return world.reload(who);
}

describe("leaving a side's organisation", () => {
  it("ends what its people did for it in a pilot, whether they go or are taken out", async () => {
    const { pilotId, leader, innovator } = await livePilot(world);
    for (const gone of [leader, innovator]) {
      const successor = await world.join(await world.person("Sue"), organisationOf(gone), "owner");
      const member = { organisationId: organisationOf(gone), personId: gone.personId };
      await as(world, successor).organisation.membership.remove(member);
      const api = as(world, await world.reload(gone)).pilot;
      expect(await rolesOf(gone)).toEqual([]);
      await expect(api.pause({ pilotId, reason: "I still can." })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      expect((await as(world, successor).pilot.find({ pilot: pilotId })).can.discuss).toBe(true);
    }
  });

  it("leaves an evaluator and a partner of the pilot where they are", async () => {
    const { pilotId, leader } = await livePilot(world);
    for (const role of ["evaluator", "partner"] as const) {
      const invited = await personInPilot(world, pilotId, role);
      await afterLeaving(await world.join(invited, organisationOf(leader), "member"));
      expect(await rolesOf(invited)).toEqual([role]);
    }
  });

  it("leaves their part in pilots of other organisations as it is", async () => {
    const [first, other] = [await livePilot(world), await livePilot(world)];
    const api = as(world, first.innovator);
    await world.join(await world.person("Sue"), organisationOf(first.innovator), "owner");
    await world.db
      .insert(pilotPerson)
      .values({ pilotId: other.pilotId, personId: first.innovator.personId, role: "innovator" });
    await api.organisation.membership.leave({ organisationId: organisationOf(first.innovator) });
    const rows = await world.db
      .select()
      .from(pilotPerson)
      .where(eq(pilotPerson.personId, first.innovator.personId));
    expect(rows.map(({ pilotId }) => pilotId)).toEqual([other.pilotId]);
  });

  it("is no way out of a suspension: who leaves a suspended side leaves the pilot", async () => {
    const { pilotId, innovator } = await livePilot(world);
    const organisationId = organisationOf(innovator);
    await world.join(await world.person("Sue"), organisationId, "owner");
    await world.db
      .update(organisation)
      .set({ status: "suspended" })
      .where(eq(organisation.id, organisationId));
    const gone = await afterLeaving(await world.reload(innovator));
    await expect(
      as(world, gone).pilot.discussion.start({ pilotId, topic: "Why?", body: "Why?" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("ends an evaluator's and a partner's part too when it is suspended; those who steer are told and can invite again", async () => {
    const { pilotId, leader, broker } = await livePilot(world);
    for (const role of ["evaluator", "partner"] as const) {
      const { organisation: university } = await world.organisation({ kind: "university" });
      const invited = await world.join(await personInPilot(world, pilotId, role), university.id, "member");
      await world.db
        .update(organisation)
        .set({ status: "suspended" })
        .where(eq(organisation.id, university.id));
      const topic = { pilotId, topic: "Why?", body: "Why?" };
      const switchedAway = as(world, { ...invited, membership: null }).pilot;
      await expect(switchedAway.discussion.start(topic)).rejects.toMatchObject({ code: "FORBIDDEN" });
      const gone = await afterLeaving(await world.reload(invited));
      expect(await rolesOf(gone)).toEqual([]);
      await expect(as(world, gone).pilot.discussion.start(topic)).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      for (const told of [leader, broker]) {
        const { items } = await as(world, told).notification.list({});
        expect(items.map(({ title }) => title)).toContainEqual(
          expect.stringMatching(new RegExp(`^The ${role} of “.*” left a suspended organisation`)),
        );
      }
    }
  });
});
