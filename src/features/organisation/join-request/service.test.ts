import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { person } from "@/db/schema";
import { ownDomain } from "../rules";

const world = await createWorld();

describe("when an organisation is taken", () => {
  it("its identifier leads to its name, in whatever state it is", async () => {
    const founder = await world.person();
    const founded = await as(world, founder).organisation.found({
      name: "Barts Health",
      kind: "nhs_trust",
      place: "London",
      odsCode: "R1H",
    });
    const ada = as(world, await world.person());
    expect(await ada.organisation.joinRequest.findHolder({ odsCode: "r1h" })).toEqual({
      organisationId: founded.id,
      name: "Barts Health",
      isMember: false,
    });
    expect(await ada.organisation.joinRequest.findHolder({ odsCode: "ZZZ" })).toBeNull();
  });

  it("so does the e-mail domain of its founder, and a second one cannot be founded", async () => {
    const colleague = async (name: string) => {
      const email = `${name}@trust.example`;
      const [row] = await world.db.insert(person).values({ name, email }).returning();
      return { is: "person" as const, personId: row?.id ?? "", name, email, membership: null };
    };
    const input = { name: "The trust", kind: "nhs_trust" as const, place: "Ilford" };
    await as(world, await colleague("ada")).organisation.found(input);
    const ben = as(world, await colleague("ben"));
    expect(await ben.organisation.joinRequest.findHolder({})).toMatchObject({ name: "The trust" });
    await expect(ben.organisation.found(input)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("a mailbox that anyone can have belongs to no organisation", () => {
    expect(ownDomain("ada@nhs.net")).toBeNull();
    expect(ownDomain("ada@GMAIL.com")).toBeNull();
    expect(ownDomain("ada@bartshealth.nhs.uk")).toBe("bartshealth.nhs.uk");
  });
});

describe("asking to be let in", () => {
  async function asked() {
    const { organisation, owner } = await world.organisation();
    const ada = await world.person();
    await as(world, ada).organisation.joinRequest.ask({
      organisationId: organisation.id,
      message: "I lead the falls team.",
    });
    const [request] = await as(world, owner).organisation.joinRequest.listOpen({
      organisationId: organisation.id,
    });
    return { organisation, owner, ada, joinRequestId: request?.id ?? "" };
  }

  it("an owner hears of it and lets the person in", async () => {
    const { organisation, owner, ada, joinRequestId } = await asked();
    expect(await as(world, owner).notification.countUnread()).toBe(1);
    await as(world, owner).organisation.joinRequest.answer({
      joinRequestId,
      answer: "accept",
      role: "viewer",
    });
    expect((await world.reload(ada)).membership).toMatchObject({
      organisationId: organisation.id,
      role: "viewer",
    });
  });

  it("an owner declines, and the person may ask again", async () => {
    const { organisation, owner, ada, joinRequestId } = await asked();
    const api = as(world, owner).organisation.joinRequest;
    await api.answer({ joinRequestId, answer: "decline" });
    await expect(api.answer({ joinRequestId, answer: "accept" })).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await world.reload(ada)).membership).toBeNull();
    const again = { organisationId: organisation.id, message: "Please look again." };
    await as(world, ada).organisation.joinRequest.ask(again);
    await expect(as(world, ada).organisation.joinRequest.ask(again)).rejects.toThrow("asked before");
  });

  it("only an owner sees and answers requests", async () => {
    const { organisation, ada, joinRequestId } = await asked();
    const member = await world.join(await world.person(), organisation.id, "member");
    for (const one of [ada, member]) {
      const api = as(world, one).organisation.joinRequest;
      expect(await api.listOpen({ organisationId: organisation.id })).toEqual([]);
      await expect(api.answer({ joinRequestId, answer: "accept" })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
  });

  it("a member has no need to ask", async () => {
    const { organisation, owner } = await world.organisation();
    const request = { organisationId: organisation.id, message: "Hello" };
    await expect(as(world, owner).organisation.joinRequest.ask(request)).rejects.toThrow("member already");
  });
});
