import { eq } from "drizzle-orm";
import { adoptionInUse, answerOf, consideredAdoption } from "tests/factories/adoption";
import { as, createWorld } from "tests/world";
import { beforeEach, describe, expect, it } from "vitest";
import { adoption, adoptionCorrection, notification } from "@/db/schema";

const world = await createWorld();
const at = (moment: string) => {
  world.clock.now = new Date(moment);
};
beforeEach(() => at("2027-03-31T09:00:00Z"));
const reason = "The day of the letter was taken for the day of the first patient.";
const titlesOf = async (personId: string) =>
  (await world.db.select().from(notification).where(eq(notification.personId, personId))).map(
    ({ title, href }) => [title, href],
  );

describe("a day that was entered wrong", () => {
  it("is put right by an owner with a reason, told to the other side, and the earlier day stays in sight", async () => {
    const { adoptionId, pilotId, leader, innovator, broker } = await adoptionInUse(world, "2027-03-31");
    at("2027-05-10T09:00:00Z");
    const days = { adoptionId, decidedOn: "2027-04-02", inUseFrom: "2027-05-03" };
    const correct = as(world, leader).adoption.correct;
    await expect(correct({ ...days, reason: " " })).rejects.toThrow("Enter why it is corrected");
    await expect(as(world, broker).adoption.correct({ ...days, reason })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await correct({ ...days, reason });
    const read = await as(world, innovator).adoption.find({ adoptionId });
    expect(read).toMatchObject({
      status: "in_use",
      decidedOn: "2027-04-02",
      inUseFrom: "2027-05-03",
      corrections: [{ decidedOn: "2027-03-31", inUseFrom: "2027-03-31", reason, correctedBy: leader.name }],
      can: { correct: false },
    });
    expect(read.followUps.map(({ dueOn }) => dueOn)).toEqual(["2027-08-03", "2027-11-03", "2028-05-03"]);
    await correct({ ...days, inUseFrom: "2027-05-04", reason: "A slip of the pen." });
    const told = (await titlesOf(innovator.personId)).filter(([title]) => title?.includes("corrected a day"));
    expect(told).toHaveLength(2);
    const { items } = await as(world, innovator).pilot.listActivity({ pilotId });
    expect(items[0]?.kind).toBe("pilot.adoption-corrected");
  });

  it("is held to the same order as one that is entered, and changes only days that are there", async () => {
    const { adoptionId, leader } = await adoptionInUse(world, "2027-03-31");
    at("2027-05-10T09:00:00Z");
    const refused = async (days: Record<string, string>, message: string) =>
      await expect(
        as(world, leader).adoption.correct({ adoptionId, decidedOn: "2027-03-31", reason, ...days }),
        JSON.stringify(days),
      ).rejects.toThrow(message);
    await refused({ decidedOn: "2027-03-30", inUseFrom: "2027-03-31" }, "when the testing ended");
    await refused({ inUseFrom: "2027-05-11" }, "today or an earlier day");
    await refused({ decidedOn: "2027-04-02", inUseFrom: "2027-04-01" }, "before this site decided");
    await refused({}, "It cannot be taken away");
    await refused({ inUseFrom: "2027-03-31", stoppedOn: "2027-04-01" }, "no such day to correct yet");
    await refused({ inUseFrom: "2027-03-31" }, "Change at least one day");
    const open = await consideredAdoption(world);
    const early = as(world, open.leader).adoption.correct({
      adoptionId: open.adoptionId,
      decidedOn: "2027-05-10",
      reason,
    });
    await expect(early).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });

  it("of a stop is not before a day on which the site said yes, wherever the stop stood", async () => {
    const { adoptionId, leader } = await adoptionInUse(world, "2027-03-31");
    const api = () => as(world, leader).adoption;
    at("2027-10-05T09:00:00Z");
    await api().answer(answerOf(adoptionId, 3, "fully"));
    await api().stop({ adoptionId, stoppedOn: "2027-10-01", reason: "No budget." });
    const days = { adoptionId, decidedOn: "2027-03-31", inUseFrom: "2027-03-31", reason };
    await expect(api().correct({ ...days, stoppedOn: "2027-06-29" })).rejects.toThrow(
      "still in use on a later day",
    );
    expect((await api().find({ adoptionId })).stoppedOn).toBe("2027-10-01");
    await api().correct({ ...days, stoppedOn: "2027-07-01" });
    expect(await api().find({ adoptionId })).toMatchObject({ status: "stopped", stoppedOn: "2027-07-01" });
  });

  it("makes an answer count only if it was given on the day that is due, or after", async () => {
    const { adoptionId, leader } = await adoptionInUse(world, "2027-03-31");
    const api = () => as(world, leader).adoption;
    at("2027-07-05T09:00:00Z");
    await api().answer(answerOf(adoptionId, 3, "fully"));
    const states = async () => (await api().find({ adoptionId })).followUps.map(({ state }) => state);
    await api().correct({ adoptionId, decidedOn: "2027-03-31", inUseFrom: "2027-04-05", reason });
    expect((await states())[0]).toBe("answered");
    await api().correct({ adoptionId, decidedOn: "2027-03-31", inUseFrom: "2027-04-06", reason });
    expect((await states())[0]).toBe("not due yet");
    at("2027-07-06T09:00:00Z");
    expect((await states())[0]).toBe("not answered");
  });

  it("leaves a record that nobody changes", async () => {
    const { adoptionId, leader } = await adoptionInUse(world, "2027-03-31");
    at("2027-05-10T09:00:00Z");
    const days = { decidedOn: "2027-04-01", inUseFrom: "2027-04-01" };
    await as(world, leader).adoption.correct({ adoptionId, ...days, reason });
    const rewrite = world.db.update(adoptionCorrection).set({ reason: "Another." });
    await expect(rewrite).rejects.toMatchObject({
      cause: { message: "adoption_correction is append-only" },
    });
  });
});

describe("a decision that was opened by mistake", () => {
  it("is withdrawn while nobody has decided, by those who may open one, and the other side is told", async () => {
    const { adoptionId, pilotId, productId, siteId, leader, innovator, broker } =
      await consideredAdoption(world);
    const byInnovator = as(world, innovator).adoption.withdraw({ adoptionId });
    await expect(byInnovator).rejects.toMatchObject({ code: "FORBIDDEN" });
    await as(world, broker).adoption.withdraw({ adoptionId });
    expect(await world.db.$count(adoption, eq(adoption.id, adoptionId))).toBe(0);
    const [title, href] =
      (await titlesOf(innovator.personId)).find(([one]) => one?.includes("withdrawn")) ?? [];
    expect(title).toBe("The decision is withdrawn: KardiaMobile at 28 pharmacies");
    expect(href).toMatch(/^\/pilots\/.+\/adoption$/);
    const { items } = await as(world, innovator).pilot.listActivity({ pilotId });
    expect(items[0]?.kind).toBe("pilot.adoption-withdrawn");
    await as(world, leader).adoption.consider({ pilotId, productId, siteId });
  });

  it("stays once it is decided", async () => {
    const { adoptionId, leader } = await consideredAdoption(world);
    const api = as(world, leader).adoption;
    await api.decide({ adoptionId, decision: "not_now", decidedOn: "2027-03-31", reason: "No room." });
    await expect(api.withdraw({ adoptionId })).rejects.toThrow("has decided, so its decision stays");
    expect((await api.find({ adoptionId })).can).toMatchObject({ withdraw: false, correct: true });
  });
});
