import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";

const world = await createWorld();

describe("founding an organisation", () => {
  it("a person founds one that is unverified and theirs", async () => {
    const ada = await world.person();
    const founded = await as(world, ada).organisation.found({
      name: "Tremor Ltd",
      kind: "company",
      place: "Ilford",
    });
    const seen = await as(world, await world.reload(ada)).organisation.find({ organisationId: founded.id });
    expect(seen.status).toBe("unverified");
    expect(seen.members).toMatchObject([{ personId: ada.personId, role: "owner" }]);
  });

  it("a visitor cannot found one, and cannot find an unverified one", async () => {
    const { organisation } = await world.organisation({ kind: "company", status: "unverified" });
    const visitor = as(world, null);
    await expect(
      visitor.organisation.found({ name: "X", kind: "company", place: "Y" }),
    ).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
    await expect(visitor.organisation.find({ organisationId: organisation.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("an identifier that is taken is refused with a sentence", async () => {
    const ada = await world.person();
    const input = { name: "A", kind: "nhs_trust" as const, place: "Leyton", odsCode: "RXX" };
    await as(world, ada).organisation.found(input);
    await expect(as(world, ada).organisation.found(input)).rejects.toThrow("already here");
  });
});

describe("verifying", () => {
  it("a broker verifies, the owner cannot", async () => {
    const { organisation, owner } = await world.organisation({ kind: "council", status: "unverified" });
    await expect(
      as(world, owner).organisation.verify({ organisationId: organisation.id }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    const broker = await world.broker();
    await as(world, broker).organisation.verify({ organisationId: organisation.id });
    const seen = await as(world, null).organisation.find({ organisationId: organisation.id });
    expect(seen.status).toBe("verified");
  });

  it("of two brokers who decide at once, one wins and the other is told", async () => {
    const { organisation } = await world.organisation({ kind: "charity", status: "unverified" });
    const [first, second] = [await world.broker(), await world.broker()];
    const decisions = await Promise.allSettled([
      as(world, first).organisation.verify({ organisationId: organisation.id }),
      as(world, second).organisation.refuse({
        organisationId: organisation.id,
        reason: "We cannot find it.",
      }),
    ]);
    expect(decisions.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("a refused organisation cannot be verified", async () => {
    const { organisation } = await world.organisation({ kind: "company", status: "refused" });
    const broker = await world.broker();
    await expect(
      as(world, broker).organisation.verify({ organisationId: organisation.id }),
    ).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });
});

describe("suspending", () => {
  it("an administrator suspends with a reason and reinstates; a broker does neither", async () => {
    const { organisation, owner } = await world.organisation({ kind: "company" });
    const target = { organisationId: organisation.id };
    const [broker, administrator] = [await world.broker(), await world.broker("owner")];
    await expect(
      as(world, broker).organisation.suspend({ ...target, reason: "No answer." }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    await as(world, administrator).organisation.suspend({ ...target, reason: "No answer." });
    await expect(as(world, null).organisation.find(target)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const seen = await as(world, await world.reload(owner)).organisation.find(target);
    expect(seen).toMatchObject({ status: "suspended", statusReason: "No answer.", can: { edit: false } });
    await expect(as(world, broker).organisation.verify(target)).rejects.toThrow("suspended");
    await expect(as(world, broker).organisation.reinstate(target)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await as(world, administrator).organisation.reinstate(target);
    expect(await as(world, null).organisation.find(target)).toMatchObject({ status: "verified" });
  });
});

describe("the brokers’ queue", () => {
  it("holds who waits to be verified, longest first, and is for brokers alone", async () => {
    const waiting = await world.organisation({ kind: "company", status: "unverified" });
    const broker = await world.broker();
    const { items } = await as(world, broker).organisation.listWaiting({});
    expect(items.at(-1)).toMatchObject({ id: waiting.organisation.id });
    const times = items.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    await expect(as(world, waiting.owner).organisation.listWaiting({})).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

it("an owner edits what the organisation says of itself; a member cannot", async () => {
  const { organisation, owner } = await world.organisation({ kind: "charity" });
  const input = { organisationId: organisation.id, place: "Ilford", summary: "We help carers." };
  await as(world, owner).organisation.edit(input);
  const seen = await as(world, null).organisation.find({ organisationId: organisation.id });
  expect(seen).toMatchObject({ place: "Ilford", summary: "We help carers.", members: [] });
  const member = await world.join(await world.person(), organisation.id, "member");
  await expect(as(world, member).organisation.edit(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
});
