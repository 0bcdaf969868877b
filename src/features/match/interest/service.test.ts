import { and, eq, sql } from "drizzle-orm";
import { openChallenge } from "tests/factories/challenge";
import { alertNow } from "tests/factories/interest";
import { publishedProduct } from "tests/factories/product";
import { as, contextOf, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { mail, notification } from "@/db/schema";
import { unsubscribeQuery } from "@/features/notification/service";
import type { Person } from "@/lib/actor";
import { alertInterested } from "./service";

process.env.NEXTAUTH_SECRET = "a secret of the tests that is long enough";
const world = await createWorld();

const heart = { name: "Hearts", seeks: "both" as const, need: ["heart_and_stroke" as const] };

const told = ({ personId }: Person) =>
  world.db
    .select()
    .from(notification)
    .where(and(eq(notification.personId, personId), eq(notification.topic, "interests")));
const mailed = ({ personId }: Person) => world.db.select().from(mail).where(eq(mail.personId, personId));

async function interestedIn(wish: Partial<Parameters<ReturnType<typeof as>["interest"]["save"]>[0]>) {
  const ada = await world.person();
  await as(world, ada).interest.save({ name: "Mine", seeks: "both", ...wish });
  return ada;
}

describe("an interest", () => {
  it("is saved, listed, changed and deleted by its person", async () => {
    const ada = await world.person();
    const api = as(world, ada).interest;
    const saved = await api.save({ ...heart, words: "pulse", place: [" Barking ", "Barking", ""] });
    expect(await api.list()).toMatchObject([
      { name: "Hearts", words: "pulse", terms: ["need:heart_and_stroke", "place:Barking"] },
    ]);
    await api.change({ interestId: saved.id, name: "Sleep", seeks: "products", need: ["sleep"] });
    expect(await api.find({ interestId: saved.id })).toMatchObject({
      name: "Sleep",
      words: "",
      terms: ["need:sleep"],
    });
    await api.remove({ interestId: saved.id });
    expect(await api.list()).toEqual([]);
  });

  it("is nobody else's to read, change or delete", async () => {
    const ada = await interestedIn(heart);
    const [saved] = await as(world, ada).interest.list();
    const stranger = as(world, await world.broker("owner")).interest;
    const it = { interestId: saved?.id ?? "" };
    const notFound = { code: "NOT_FOUND" };
    await expect(stranger.find(it)).rejects.toMatchObject(notFound);
    await expect(stranger.change({ ...it, ...heart })).rejects.toMatchObject(notFound);
    await expect(stranger.remove(it)).rejects.toMatchObject(notFound);
    expect(await as(world, ada).interest.list()).toHaveLength(1);
  });

  it("that asks for nothing, or for what only a product can have of needs, is refused", async () => {
    const api = as(world, await world.person()).interest;
    const refused = { code: "BAD_REQUEST" };
    await expect(api.save({ name: "All", seeks: "both" })).rejects.toMatchObject(refused);
    await expect(
      api.save({ name: "All", seeks: "challenges", stage: ["widely_used"] }),
    ).rejects.toMatchObject(refused);
  });

  it("is one of fifty at most", async () => {
    const ada = await world.person();
    for (let nth = 0; nth < 50; nth += 1) await as(world, ada).interest.save(heart);
    await expect(as(world, ada).interest.save(heart)).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });
});

describe("what is new is told to whom it concerns", () => {
  it("a product by its public answers, once however often it is published and asked for", async () => {
    const ada = await interestedIn({ ...heart, place: ["Waltham Forest"], stage: ["widely_used"] });
    world.clock.now = new Date(world.clock.now.getTime() + 60_000);
    await as(world, ada).interest.save({ name: "Also", seeks: "products", words: "electrocardiogram" });
    const others = [
      await interestedIn({ need: ["sleep"] }),
      await interestedIn({ need: ["heart_and_stroke"], place: ["Leeds"] }),
      await interestedIn({ ...heart, words: "walrus" }),
      await interestedIn({ ...heart, seeks: "challenges" }),
      await interestedIn({ need: ["heart_and_stroke"], assurance: ["dtac"] }),
      await interestedIn({ need: ["heart_and_stroke"], results: ["yes"] }),
    ];
    const { productId, owner } = await publishedProduct(world);
    await as(world, owner).interest.save(heart);
    await Promise.all([alertNow(world, { productId }), alertNow(world, { productId })]);
    await alertNow(world, { productId });
    expect(await told(ada)).toMatchObject([
      { topic: "interests", title: "A product for “Hearts”: KardiaMobile" },
    ]);
    expect(await mailed(ada)).toMatchObject([{ status: "queued", topic: "interests" }]);
    for (const other of [...others, owner]) expect(await told(other)).toEqual([]);
  });

  it("a need when it opens, to the innovators who asked", async () => {
    const ada = await interestedIn({ ...heart, setting: ["community_pharmacy", "care_home"] });
    const inWords = await interestedIn({ name: "Hearts", seeks: "challenges", words: "atrial fibrillation" });
    const staged = await interestedIn({ ...heart, name: "Hearts", stage: ["in_development"] });
    const productsOnly = await interestedIn({ ...heart, seeks: "products" });
    const bothInWords = { name: "Hearts", seeks: "both" as const, stage: ["in_development" as const] };
    const asked = await interestedIn({ ...bothInWords, words: "atrial fibrillation" });
    const unasked = await interestedIn({ ...bothInWords, words: "walrus" });
    const { challenge } = await openChallenge(world);
    await alertNow(world, { challengeId: challenge.id });
    const notice = {
      title: `A need for “Hearts”: ${challenge.title}`,
      href: `/challenges/${challenge.slug}`,
    };
    expect(await told(ada)).toMatchObject([notice]);
    expect(await told(inWords)).toMatchObject([notice]);
    expect(await told(staged)).toMatchObject([notice]);
    expect(await told(asked)).toMatchObject([notice]);
    for (const other of [productsOnly, unasked]) expect(await told(other)).toEqual([]);
  });

  it("a product that meets an interest only later is told of at its next change", async () => {
    const ada = await interestedIn({ seeks: "products", need: ["sleep"], assurance: ["cyber_essentials"] });
    const { productId, owner } = await publishedProduct(world, { answers: { needs: ["sleep"] } });
    await alertNow(world, { productId });
    expect(await told(ada)).toEqual([]);
    await as(world, owner).product.passport.claim({
      productId,
      kind: "cyber_essentials",
      sourceUrl: "https://example.org/certificate",
    });
    await alertNow(world, { productId });
    expect(await told(ada)).toHaveLength(1);
  });

  it("nothing of what is archived or was never open", async () => {
    const ada = await interestedIn({ seeks: "both", need: ["wounds"] });
    const { productId, owner } = await publishedProduct(world, { answers: { needs: ["wounds"] } });
    await as(world, owner).product.archive({ productId, reason: "No longer made." });
    await alertNow(world, { productId });
    expect(await told(ada)).toEqual([]);
  });

  it("in the app alone after one click on the link in the e-mail", async () => {
    const ada = await interestedIn({ seeks: "both", need: ["cancer"] });
    const query = Object.fromEntries(new URLSearchParams(unsubscribeQuery(ada.personId, "interests")));
    await as(world, null).notification.unsubscribe(query as never);
    const { productId } = await publishedProduct(world, { answers: { needs: ["cancer"] } });
    await alertNow(world, { productId });
    expect(await told(ada)).toHaveLength(1);
    expect(await mailed(ada)).toMatchObject([{ status: "skipped" }]);
  });

  it("by one job, queued when a product is listed and when a need opens", async () => {
    const { productId } = await publishedProduct(world);
    const { challenge } = await openChallenge(world);
    const keys = [`alert:productId:${productId}`, `alert:challengeId:${challenge.id}`];
    const jobs = await world.db.execute(
      sql`select key from graphile_worker.jobs where key = any(${sql.param(keys)}::text[]) order by key`,
    );
    expect(jobs.map(({ key }) => key)).toEqual([...keys].sort());
  });

  it("by the job alone", async () => {
    const { productId } = await publishedProduct(world);
    const asBroker = contextOf(world, await world.broker());
    await expect(alertInterested(asBroker, { productId })).rejects.toThrow();
  });
});
