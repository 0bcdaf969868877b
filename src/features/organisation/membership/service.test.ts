import { and, eq } from "drizzle-orm";
import { as, contextOf, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { membership, organisation, person } from "@/db/schema";
import { isAdministrator, type Person } from "@/lib/actor";
import { appointFirstAdministrator } from "./service";

const world = await createWorld();

async function roleOf({ personId }: Person, organisationId: string) {
  const [row] = await world.db
    .select()
    .from(membership)
    .where(and(eq(membership.organisationId, organisationId), eq(membership.personId, personId)));
  return row?.role;
}

describe("the last owner", () => {
  it("cannot leave, step down or be taken out", async () => {
    const { organisation, owner } = await world.organisation();
    const organisationId = organisation.id;
    const api = as(world, owner).organisation.membership;
    const member = { organisationId, personId: owner.personId };
    await expect(api.leave({ organisationId })).rejects.toThrow("needs an owner");
    await expect(api.changeRole({ ...member, role: "member" })).rejects.toThrow("needs an owner");
    await expect(api.remove(member)).rejects.toThrow("needs an owner");
    expect(await roleOf(owner, organisationId)).toBe("owner");
  });

  it("of two owners who leave at the same moment, one stays", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { organisation, owner } = await world.organisation();
      const second = await world.join(await world.person(), organisation.id, "owner");
      const organisationId = organisation.id;
      const outcomes = await Promise.allSettled(
        [owner, second].map((one) => as(world, one).organisation.membership.leave({ organisationId })),
      );
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    }
  });
});

describe("members", () => {
  it("an owner changes a role and takes someone out; a member cannot", async () => {
    const { organisation, owner } = await world.organisation();
    const ben = await world.join(await world.person(), organisation.id, "member");
    const target = { organisationId: organisation.id, personId: ben.personId };
    const asBen = as(world, ben).organisation.membership;
    await expect(asBen.changeRole({ ...target, role: "owner" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(asBen.remove({ ...target, personId: owner.personId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await as(world, owner).organisation.membership.changeRole({ ...target, role: "viewer" });
    expect(await roleOf(ben, organisation.id)).toBe("viewer");
    await as(world, owner).organisation.membership.remove(target);
    expect(await roleOf(ben, organisation.id)).toBeUndefined();
  });

  it("an owner of another organisation changes nothing here", async () => {
    const [here, there] = [await world.organisation(), await world.organisation()];
    const target = { organisationId: here.organisation.id, personId: here.owner.personId };
    const stranger = as(world, there.owner).organisation.membership;
    await expect(stranger.remove(target)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("one person belongs to several organisations and switches between them", async () => {
    const [first, second] = [await world.organisation(), await world.organisation()];
    let ada = await world.join(first.owner, second.organisation.id, "member");
    const api = () => as(world, ada).organisation.membership;
    expect((await api().listMine()).map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    await api().switch({ organisationId: first.organisation.id });
    ada = await world.reload(ada);
    expect(ada.membership).toMatchObject({ organisationId: first.organisation.id, role: "owner" });
    await expect(
      api().switch({ organisationId: (await world.organisation()).organisation.id }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("who leaves works under another organisation of theirs, or under none", async () => {
    const [first, second] = [await world.organisation(), await world.organisation()];
    let ada = await world.join(await world.person(), first.organisation.id, "member");
    ada = await world.join(ada, second.organisation.id, "member");
    await as(world, ada).organisation.membership.leave({ organisationId: second.organisation.id });
    ada = await world.reload(ada);
    expect(ada.membership?.organisationId).toBe(first.organisation.id);
    await as(world, ada).organisation.membership.leave({ organisationId: first.organisation.id });
    expect((await world.reload(ada)).membership).toBeNull();
  });
});

describe("the first administrator", () => {
  const system = { ...contextOf(world, null), actor: { is: "system", job: "first-administrator" } } as const;

  it("is appointed once, even when two try at the same moment", async () => {
    const tries = ["ruth@example.org", "ben@example.org"].map((one) =>
      appointFirstAdministrator(system, one),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [owner] = await world.db
      .select({ id: person.id, email: person.email, role: membership.role })
      .from(membership)
      .innerJoin(organisation, eq(organisation.id, membership.organisationId))
      .innerJoin(person, eq(person.id, membership.personId))
      .where(eq(organisation.kind, "exchange"));
    const actor = { is: "person", personId: owner?.id ?? "", name: "", email: owner?.email ?? "" } as const;
    expect(isAdministrator(await world.reload({ ...actor, membership: null }))).toBe(true);
  });
});
