import {
  draftProduct,
  fillProduct,
  kardia,
  publishedProduct,
  resubmittedProduct,
  submittedProduct,
} from "tests/factories/product";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";

const world = await createWorld();

describe("from draft to published", () => {
  it("an owner submits, a broker publishes, and everyone finds it", async () => {
    const { productId, slug, owner } = await draftProduct(world);
    const visitor = as(world, null);
    await expect(visitor.product.find({ product: slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { revision } = await as(world, owner).product.submit({ productId });
    const broker = as(world, await world.broker());
    const waiting = await broker.product.listForReview({});
    expect(waiting.items.map((item) => item.id)).toContain(productId);
    await broker.product.publish({ productId, revision });
    const seen = await visitor.product.find({ product: slug });
    expect(seen.live?.answers.name).toBe("KardiaMobile");
    expect(seen.inWork).toBeUndefined();
    expect(seen.can).toMatchObject({ edit: false, archive: false, review: false });
  });

  it("an address that only looks like an id is not found", async () => {
    await expect(as(world, null).product.find({ product: "-".repeat(36) })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("an unfinished draft is not submitted, and the message names the questions", async () => {
    const { owner } = await world.organisation();
    const api = as(world, owner);
    const { id } = await api.product.draft({ name: "Half a thing", kind: "service" });
    await expect(api.product.submit({ productId: id })).rejects.toThrow("“Summary”, “The problem it solves”");
  });

  it("a member drafts but cannot submit, a viewer cannot draft", async () => {
    const { productId, organisationId } = await draftProduct(world);
    const member = await world.join(await world.person("Mo"), organisationId, "member");
    const viewer = await world.join(await world.person("Vi"), organisationId, "viewer");
    await fillProduct(world, member, productId, { summary: "A better sentence." });
    await expect(as(world, member).product.submit({ productId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(as(world, viewer).product.draft({ name: "Another", kind: "product" })).rejects.toMatchObject(
      { code: "FORBIDDEN" },
    );
  });

  it("an unverified organisation may draft and no more", async () => {
    const { owner } = await world.organisation({ status: "unverified" });
    const { productId } = await draftProduct(world, { owner });
    await expect(as(world, owner).product.submit({ productId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("another organisation neither finds nor changes a draft", async () => {
    const { productId, slug } = await draftProduct(world);
    const other = as(world, (await world.organisation()).owner);
    await expect(other.product.find({ product: slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(other.product.findInWork({ product: slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(other.product.submit({ productId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("what a broker reads is not changed under their eyes until it is taken back", async () => {
    const { productId, owner } = await submittedProduct(world);
    const change = { summary: "Changed meanwhile." };
    await expect(fillProduct(world, owner, productId, change)).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    await as(world, owner).product.takeBack({ productId });
    await fillProduct(world, owner, productId, change);
    await as(world, owner).product.submit({ productId });
  });

  it("a broker cannot publish what changed since they read it", async () => {
    const { productId, owner, slug, revision } = await submittedProduct(world);
    await as(world, owner).product.takeBack({ productId });
    await fillProduct(world, owner, productId, { summary: "Changed meanwhile." });
    const changed = await as(world, owner).product.submit({ productId });
    const broker = as(world, await world.broker());
    await expect(broker.product.publish({ productId, revision })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(as(world, null).product.find({ product: slug })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await broker.product.publish({ productId, revision: changed.revision });
  });
});

describe("a broker's notes", () => {
  it("stand beside the fields until their section is saved, and the version comes back", async () => {
    const { productId, slug, owner } = await submittedProduct(world);
    const broker = as(world, await world.broker());
    const read = await broker.product.findInWork({ product: slug });
    await broker.product.requestChanges({
      productId,
      revision: read.revision,
      reason: "Nearly there.",
      notes: { summary: "Please say for whom.", problem: "" },
    });
    const api = as(world, owner);
    const sent = await api.product.findInWork({ product: slug });
    expect(sent).toMatchObject({ status: "changes_requested", reviewReason: "Nearly there." });
    expect(sent.notes).toEqual([{ field: "summary", note: "Please say for whom.", resolvedAt: null }]);
    await fillProduct(world, owner, productId, { summary: "For older people." });
    const answered = await api.product.findInWork({ product: slug });
    expect(answered.notes[0]?.resolvedAt).toBeInstanceOf(Date);
    const { revision } = await api.product.submit({ productId });
    await broker.product.publish({ productId, revision });
  });

  it("are refused when the version was taken back and changed since it was read", async () => {
    const { productId, slug, owner } = await submittedProduct(world);
    const broker = as(world, await world.broker());
    const { revision } = await broker.product.findInWork({ product: slug });
    await as(world, owner).product.takeBack({ productId });
    await fillProduct(world, owner, productId, { summary: "For older people." });
    await as(world, owner).product.submit({ productId });
    const sendBack = broker.product.requestChanges({ productId, revision, reason: "Say for whom." });
    await expect(sendBack).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await broker.product.findInWork({ product: slug })).status).toBe("submitted");
  });

  it("an owner cannot publish their own product", async () => {
    const { productId, owner, revision } = await submittedProduct(world);
    await expect(as(world, owner).product.publish({ productId, revision })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("a second version", () => {
  it("is written beside the live one, supersedes it and can be compared with it", async () => {
    const { productId, slug, broker, revision } = await resubmittedProduct(world, {
      stage: "in_use",
      places: ["Ilford"],
    });
    const visitor = as(world, null);
    expect((await visitor.product.find({ product: slug })).live?.answers.places).toEqual(["Waltham Forest"]);
    await expect(visitor.product.compare({ product: slug, from: 1, to: 2 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await as(world, broker).product.publish({ productId, revision });
    const seen = await visitor.product.find({ product: slug });
    expect(seen.live).toMatchObject({ number: 2, answers: { places: ["Ilford"] } });
    expect(seen.versions.map(({ number, status }) => [number, status])).toEqual([
      [2, "published"],
      [1, "superseded"],
    ]);
    const { changes } = await visitor.product.compare({ product: slug, from: 1, to: 2 });
    expect(changes.map((change) => change.field)).toEqual(["stage", "places"]);
  });

  it("there is at most one in work", async () => {
    const { productId, owner } = await publishedProduct(world);
    const starts = await Promise.allSettled(
      [1, 2].map(() => as(world, owner).product.startNewVersion({ productId })),
    );
    expect(starts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("of two brokers who publish at once, one wins and the other is told", async () => {
    const { productId, slug, revision } = await resubmittedProduct(world, { places: ["Barking"] });
    const brokers = [await world.broker(), await world.broker()];
    const results = await Promise.allSettled(
      brokers.map((broker) => as(world, broker).product.publish({ productId, revision })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((result) => result.status === "rejected");
    expect(lost?.status === "rejected" && lost.reason.code).toMatch(/CONFLICT|PRECONDITION_FAILED|NOT_FOUND/);
    expect((await as(world, null).product.find({ product: slug })).live?.number).toBe(2);
  });
});

describe("archive", () => {
  it("takes a product out of the catalogue with a reason that its page shows, and back", async () => {
    const { productId, slug, owner } = await publishedProduct(world, { answers: { name: "Zephyr patch" } });
    const visitor = as(world, null);
    const listed = async () => (await visitor.product.listPublic({ q: "zephyr" })).items.length;
    expect(await listed()).toBe(1);
    await as(world, owner).product.archive({ productId, reason: "We stopped making it." });
    expect(await listed()).toBe(0);
    expect((await visitor.product.find({ product: slug })).archived?.reason).toBe("We stopped making it.");
    await as(world, owner).product.unarchive({ productId });
    expect(await listed()).toBe(1);
  });

  it("a stranger cannot archive", async () => {
    const { productId } = await publishedProduct(world);
    const stranger = as(world, (await world.organisation()).owner);
    await expect(stranger.product.archive({ productId, reason: "I want it gone." })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("a suspended organisation", () => {
  it("is not seen with its products until it is verified again", async () => {
    const { productId, slug, organisationId, owner } = await publishedProduct(world);
    const administrator = as(world, await world.broker("owner"));
    await administrator.organisation.suspend({ organisationId, reason: "Under review." });
    const visitor = as(world, null);
    await expect(visitor.product.find({ product: slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const reading = as(world, await world.reload(owner));
    expect((await reading.product.find({ product: slug })).isHidden).toBe(true);
    await expect(reading.product.startNewVersion({ productId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await administrator.organisation.reinstate({ organisationId });
    expect((await visitor.product.find({ product: slug })).isHidden).toBe(false);
  });
});

describe("a broker who drafts on behalf of an organisation", () => {
  it("shapes it until the owner confirms; only then can it be submitted", async () => {
    const { organisation, owner } = await world.organisation();
    const broker = await world.broker();
    const drafting = as(world, broker);
    const { id, slug } = await drafting.product.draft({
      name: "ESCAPE-pain",
      kind: "pathway",
      organisationId: organisation.id,
    });
    await fillProduct(world, broker, id, { ...kardia, name: "ESCAPE-pain", kind: "pathway" });
    const api = as(world, owner);
    await expect(api.product.submit({ productId: id })).rejects.toThrow("Confirm that you want it");
    expect((await api.product.findInWork({ product: slug })).can).toMatchObject({
      confirm: true,
      submit: false,
    });
    await api.product.confirm({ productId: id });
    await expect(fillProduct(world, broker, id, { summary: "Broker again." })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await api.product.submit({ productId: id });
  });

  it("an innovator cannot draft for another organisation", async () => {
    const { organisation } = await world.organisation();
    const { owner } = await world.organisation();
    await expect(
      as(world, owner).product.draft({ name: "Not ours", kind: "product", organisationId: organisation.id }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
