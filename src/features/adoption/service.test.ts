import { eq, sql } from "drizzle-orm";
import { adoptionInUse, answerOf, consideredAdoption } from "tests/factories/adoption";
import { signedFindings } from "tests/factories/evaluation";
import { livePilot, organisationOf } from "tests/factories/pilot";
import { waitForLock } from "tests/wait-for-lock";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { adoption, notification, pilotSite } from "@/db/schema";
import { adoptionStatuses, adoptionTransitions } from "./status";

const world = await createWorld();
const decide = { decision: "adopt", decidedOn: "2027-03-03" } as const;

describe("the decision of a site after a pilot", () => {
  it("goes from considering to in use, each step told to the other side and kept in the record", async () => {
    const { adoptionId, leader, innovator, pilotId } = await consideredAdoption(world);
    const api = as(world, leader).adoption;
    await api.decide({ adoptionId, ...decide, decision: "adapt", adaptations: "Nurses do it, not GPs." });
    await api.rollOut({ adoptionId });
    await api.putIntoUse({ adoptionId, inUseFrom: "2027-03-03" });
    const read = await as(world, innovator).adoption.find({ adoptionId });
    expect(read).toMatchObject({
      status: "in_use",
      kind: "adapt",
      adaptations: "Nurses do it, not GPs.",
      siteName: "28 pharmacies",
      can: { decide: false, rollOut: false, putIntoUse: false, stop: false },
      followUps: [
        { months: 3, dueOn: "2027-06-03", state: "not due yet" },
        { months: 6, dueOn: "2027-09-03", state: "not due yet" },
        { months: 12, dueOn: "2028-03-03", state: "not due yet" },
      ],
    });
    const told = await world.db
      .select()
      .from(notification)
      .where(eq(notification.personId, innovator.personId));
    expect(told.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        "KardiaMobile at 28 pharmacies: the leader decided “adapt”",
        "KardiaMobile at 28 pharmacies is in use since 3 March 2027",
      ]),
    );
    const { items } = await as(world, innovator).pilot.listActivity({ pilotId });
    expect(items.slice(0, 4).map(({ kind }) => kind)).toEqual([
      "pilot.adoption-in-use",
      "pilot.adoption-rolling-out",
      "pilot.adoption-decided",
      "pilot.adoption-considered",
    ]);
  });

  it("says why not, and the other side reads it", async () => {
    const { adoptionId, leader, innovator } = await consideredAdoption(world);
    const api = as(world, leader).adoption;
    const no = { adoptionId, decidedOn: "2027-03-03", decision: "not_now" } as const;
    await expect(api.decide(no)).rejects.toThrow("Enter why not now");
    await api.decide({ ...no, reason: "The clinic has no room until autumn." });
    const read = await as(world, innovator).adoption.find({ adoptionId });
    expect(read).toMatchObject({ status: "not_now", reason: "The clinic has no room until autumn." });
  });

  it("to adapt says what is adapted", async () => {
    const { adoptionId, leader } = await consideredAdoption(world);
    const adapt = as(world, leader).adoption.decide({ adoptionId, ...decide, decision: "adapt" });
    await expect(adapt).rejects.toThrow("Enter what is adapted");
  });

  it("loses nothing that was typed beside another decision", async () => {
    const { adoptionId, leader } = await consideredAdoption(world);
    const api = as(world, leader).adoption;
    const refused = async (answers: Omit<Parameters<typeof api.decide>[0], "adoptionId">, message: string) =>
      await expect(api.decide({ adoptionId, ...answers })).rejects.toThrow(message);
    await refused({ ...decide, adaptations: "Nurses do it." }, "Choose “Adapt”, or leave this empty");
    await refused({ ...decide, reason: "No room." }, "Choose “Not now”, or leave this empty");
    const no = { ...decide, decision: "not_now", reason: "No room.", adaptations: "Nurses do it." } as const;
    await refused(no, "Choose “Adapt”, or leave this empty");
    await api.decide({ adoptionId, ...decide, adaptations: " ", reason: "" });
  });

  it("is the leader's own: a broker opens it, and neither broker, innovator nor evaluator answers it", async () => {
    const { pilotId, productId, siteId, adoptionId, leader, broker, innovator, evaluator } =
      await consideredAdoption(world);
    for (const who of [broker, innovator, evaluator]) {
      const attempt = as(world, who).adoption.decide({ adoptionId, ...decide });
      await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await as(world, leader).adoption.decide({ adoptionId, ...decide, decision: "not_now", reason: "Later." });
    const again = await as(world, broker).adoption.consider({ pilotId, productId, siteId });
    const waiting = await as(world, leader).overview.work();
    expect(waiting.needsYou).toContainEqual(
      expect.objectContaining({
        title: "Decide on adopting: KardiaMobile at 28 pharmacies",
        href: `/adoptions/${again.id}`,
      }),
    );
  });

  it("is for the organisation of the site, where that is another than the need's", async () => {
    const { pilotId, productId, leader, broker } = await consideredAdoption(world);
    const { owner } = await world.organisation({ kind: "primary_care" });
    const [site] = await world.db
      .insert(pilotSite)
      .values({ pilotId, name: "A practice", organisationId: organisationOf(owner) })
      .returning();
    const { id: adoptionId } = await as(world, broker).adoption.consider({
      pilotId,
      productId,
      siteId: site?.id,
    });
    const byLeader = as(world, leader).adoption.decide({ adoptionId, ...decide });
    await expect(byLeader).rejects.toMatchObject({ code: "FORBIDDEN" });
    await as(world, owner).adoption.decide({ adoptionId, ...decide });
    expect((await as(world, owner).adoption.listOwn({})).items).toMatchObject([{ id: adoptionId }]);
  });

  it("is listed for everybody who may open it, and for nobody else", async () => {
    const { adoptionId, leader, innovator, evaluator, broker } = await consideredAdoption(world);
    const { owner: stranger } = await world.organisation({ kind: "primary_care" });
    for (const who of [leader, innovator, evaluator, broker, stranger]) {
      const isListed = (await as(world, who).adoption.listOwn({})).items.some(({ id }) => id === adoptionId);
      const opens = await as(world, who)
        .adoption.find({ adoptionId })
        .then(
          () => true,
          () => false,
        );
      expect([who.name, isListed]).toEqual([who.name, opens]);
      expect(opens).toBe(who !== stranger);
    }
  });

  it("comes when testing is over, for a product of the pilot, and once for each site while it lasts", async () => {
    const live = await livePilot(world);
    const { pilotId, productId } = live;
    const early = as(world, live.leader).adoption.consider({ pilotId, productId, otherSite: "Elm Road" });
    await expect(early).rejects.toThrow("when the testing of its pilot is over");
    const { adoptionId, leader, ...done } = await consideredAdoption(world);
    const api = as(world, leader).adoption;
    const asked = { pilotId: done.pilotId, productId: done.productId };
    await expect(api.consider({ ...asked, siteId: done.siteId })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(api.consider({ ...asked, productId, otherSite: "Elm Road" })).rejects.toThrow(
      "Choose a product of this pilot",
    );
    await expect(api.consider({ ...asked, siteId: done.siteId, otherSite: "Elm Road" })).rejects.toThrow(
      "not both",
    );
    await api.consider({ ...asked, otherSite: "Elm Road" });
    await expect(api.consider({ ...asked, otherSite: "elm road" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await api.decide({ adoptionId, ...decide });
    await api.stop({ adoptionId, stoppedOn: "2027-03-03", reason: "No budget." });
    await api.consider({ ...asked, siteId: done.siteId });
  });

  it("names a site of its own pilot only, and that site stays", async () => {
    const { pilotId, productId, leader, siteId } = await consideredAdoption(world);
    const other = await signedFindings(world);
    const [foreign] = await world.db.select().from(pilotSite).where(eq(pilotSite.pilotId, other.pilotId));
    const attempt = as(world, leader).adoption.consider({ pilotId, productId, siteId: foreign?.id });
    await expect(attempt).rejects.toThrow("Choose a site of this pilot");
    await expect(as(world, leader).pilot.site.remove({ pilotId, siteId })).rejects.toThrow("so it stays");
  });

  it("at a site of the pilot is not opened under its name again", async () => {
    const { pilotId, productId, leader } = await consideredAdoption(world);
    const again = as(world, leader).adoption.consider({ pilotId, productId, otherSite: "28 Pharmacies" });
    await expect(again).rejects.toThrow("This is a site of the pilot. Choose it from the list of sites");
  });

  it("at a site that is taken away meanwhile is refused, and a site that decides meanwhile stays", async () => {
    const { pilotId, productId, leader, adoptionId } = await consideredAdoption(world);
    const add = async (name: string) =>
      (await world.db.insert(pilotSite).values({ pilotId, name }).returning())[0]?.id ?? "";
    const [gone, kept] = [await add("Gone"), await add("Kept")];
    const { considering } = await world.db.transaction(async (tx) => {
      await tx.delete(pilotSite).where(eq(pilotSite.id, gone));
      const considering = expect(
        as(world, leader).adoption.consider({ pilotId, productId, siteId: gone }),
      ).rejects.toThrow("Choose a site of this pilot");
      await waitForLock(world);
      return { considering };
    });
    await considering;
    const { removing } = await world.db.transaction(async (tx) => {
      await tx.execute(sql`insert into adoption (pilot_id, product_id, site_id, organisation_id)
        select pilot_id, product_id, ${kept}, organisation_id from adoption where id = ${adoptionId}`);
      const removing = expect(as(world, leader).pilot.site.remove({ pilotId, siteId: kept })).rejects.toThrow(
        "so it stays",
      );
      await waitForLock(world);
      return { removing };
    });
    await removing;
  });

  it("moves only as its table says", async () => {
    const { adoptionId, leader } = await consideredAdoption(world);
    const api = as(world, leader).adoption;
    const moves = {
      agreed: () => api.decide({ adoptionId, ...decide }),
      not_now: () => api.decide({ adoptionId, ...decide, decision: "not_now", reason: "Later." }),
      rolling_out: () => api.rollOut({ adoptionId }),
      in_use: () => api.putIntoUse({ adoptionId, inUseFrom: "2027-03-03" }),
      stopped: () => api.stop({ adoptionId, stoppedOn: "2027-03-03", reason: "No budget." }),
    };
    const given = {
      kind: "adopt" as const,
      decidedOn: "2027-03-03",
      decidedBy: leader.personId,
      reason: "Later.",
    };
    for (const from of adoptionStatuses) {
      for (const [to, move] of Object.entries(moves)) {
        const days = {
          inUseFrom: from === "in_use" ? "2027-03-03" : null,
          stoppedOn: from === "stopped" ? "2027-03-03" : null,
        };
        await world.db
          .update(adoption)
          .set({ status: from, ...given, ...days })
          .where(eq(adoption.id, adoptionId));
        const isAllowed = (adoptionTransitions[from] as readonly string[]).includes(to);
        if (isAllowed) await move();
        else await expect(move(), `${from} to ${to}`).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
      }
    }
  });

  it("takes no day that has not come, and none out of order", async () => {
    const { adoptionId, leader } = await consideredAdoption(world);
    const api = as(world, leader).adoption;
    await expect(api.decide({ adoptionId, ...decide, decidedOn: "2027-03-04" })).rejects.toThrow(
      "today or an earlier day",
    );
    await expect(api.decide({ adoptionId, ...decide, decidedOn: "2027-03-02" })).rejects.toThrow(
      "Enter 3 March 2027, when the testing ended, or a later day",
    );
    await api.decide({ adoptionId, ...decide });
    const early = api.putIntoUse({ adoptionId, inUseFrom: "2027-03-02" });
    await expect(early).rejects.toThrow("before this site decided");
    await api.putIntoUse({ adoptionId, inUseFrom: "2027-03-03" });
    const stop = api.stop({ adoptionId, stoppedOn: "2027-03-02", reason: "No budget." });
    await expect(stop).rejects.toThrow("before it began");
  });

  it("is held by the database too", async () => {
    const { adoptionId, pilotId, productId, leader } = await adoptionInUse(world, "2027-03-03");
    const refused = (change: ReturnType<typeof sql>, name: string) =>
      expect(world.db.execute(change)).rejects.toMatchObject({ cause: { constraint_name: name } });
    const set = (what: string) => sql`update adoption set ${sql.raw(what)} where id = ${adoptionId}`;
    await refused(set("status = 'stopped', stopped_on = '2027-03-04'"), "no_has_reason");
    await refused(set("in_use_from = null"), "in_use_has_day");
    await refused(set("in_use_from = '2027-03-02'"), "adoption_days_in_order");
    await refused(set("kind = 'adapt'"), "adapted_says_how");
    await refused(set("other_site = 'Elm Road'"), "adoption_at_one_site");
    await refused(set("pilot_id = gen_random_uuid()"), "adoption_pilot_id_pilot_id_fk");
    const again = sql`insert into adoption (pilot_id, product_id, site_id, organisation_id)
      select pilot_id, product_id, site_id, organisation_id from adoption where id = ${adoptionId}`;
    await refused(again, "one_live_adoption_per_site");
    const other = await consideredAdoption(world);
    const foreign = sql`insert into adoption (pilot_id, product_id, site_id, organisation_id)
      values (${pilotId}, ${productId}, ${other.siteId}, ${organisationOf(leader)})`;
    await refused(foreign, "adoption_site_of_pilot");
    world.clock.now = new Date("2027-06-04T09:00:00Z");
    await as(world, leader).adoption.answer(answerOf(adoptionId, 3, "fully"));
    const rewrite = sql`update follow_up_answer set answer = 'no' where adoption_id = ${adoptionId}`;
    await expect(world.db.execute(rewrite)).rejects.toMatchObject({
      cause: { message: "follow_up_answer is append-only" },
    });
  });
});
