import { and, desc, eq } from "drizzle-orm";
import { as, contextOf, createWorld, type World } from "tests/world";
import { afterEach, describe, expect, it } from "vitest";
import { invitation, mail } from "@/db/schema";
import { addDays } from "@/lib/dates";
import { hashOf } from "./queries";
import { limitInvitations } from "./service";

const world = await createWorld();
const start = world.clock.now;
afterEach(() => {
  world.clock.now = start;
});

async function tokenSentTo(email: string, { db }: World = world): Promise<string> {
  const [sent] = await db
    .select()
    .from(mail)
    .where(and(eq(mail.recipient, email), eq(mail.isSecret, true)))
    .orderBy(desc(mail.queuedAt))
    .limit(1);
  return new URL(sent?.href ?? "", "http://site.example").searchParams.get("token") ?? "";
}

async function invited() {
  const { organisation, owner } = await world.organisation();
  const ben = await world.person("Ben");
  const organisationId = organisation.id;
  await as(world, owner).organisation.invitation.invite({ organisationId, email: ben.email, role: "member" });
  return { organisation, owner, ben, token: await tokenSentTo(ben.email) };
}

describe("an invitation", () => {
  it("lets the person in whose mailbox it went to, with the role it named", async () => {
    const { organisation, ben, token } = await invited();
    const seen = await as(world, ben).organisation.invitation.find({ token });
    expect(seen).toMatchObject({ name: organisation.name, role: "member", can: { accept: true } });
    await as(world, ben).organisation.invitation.accept({ token });
    const { membership } = await world.reload(ben);
    expect(membership).toMatchObject({ organisationId: organisation.id, role: "member" });
  });

  it("is kept only as a hash", async () => {
    const { token } = await invited();
    const rows = await world.db
      .select()
      .from(invitation)
      .where(eq(invitation.tokenHash, hashOf(token)));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("works once", async () => {
    const { ben, token } = await invited();
    const api = as(world, ben).organisation.invitation;
    const outcomes = await Promise.allSettled([api.accept({ token }), api.accept({ token })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(api.accept({ token })).rejects.toThrow("accepted before");
  });

  it("ends after seven days", async () => {
    const { ben, token } = await invited();
    world.clock.now = addDays(start, 7);
    const api = as(world, ben).organisation.invitation;
    expect(await api.find({ token })).toMatchObject({ can: { accept: false } });
    await expect(api.accept({ token })).rejects.toThrow("ended on 10 March 2027");
  });

  it("lets nobody else in, however they came by the link", async () => {
    const { ben, token } = await invited();
    const thief = as(world, await world.person("Eve")).organisation.invitation;
    expect(await thief.find({ token })).toMatchObject({ can: { accept: false } });
    await expect(thief.accept({ token })).rejects.toThrow(`sent to ${ben.email}`);
    await expect(as(world, null).organisation.invitation.accept({ token })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });

  it("is replaced by a newer one to the same mailbox, and can be taken back", async () => {
    const { organisation, owner, ben, token } = await invited();
    const asOwner = as(world, owner).organisation.invitation;
    const organisationId = organisation.id;
    await asOwner.invite({ organisationId, email: ben.email, role: "owner" });
    const api = as(world, ben).organisation.invitation;
    await expect(api.accept({ token })).rejects.toThrow("replaced");
    const [open] = await asOwner.listOpen({ organisationId });
    await asOwner.cancel({ organisationId, invitationId: open?.id ?? "" });
    await expect(api.accept({ token: await tokenSentTo(ben.email) })).rejects.toThrow("taken back");
  });
});

describe("inviting", () => {
  it("only an owner invites, and nobody who is a member already", async () => {
    const { organisation, owner } = await world.organisation();
    const organisationId = organisation.id;
    const member = await world.join(await world.person(), organisationId, "member");
    const input = { organisationId, email: "new@example.org", role: "member" } as const;
    const other = (await world.organisation()).owner;
    for (const one of [member, other]) {
      await expect(as(world, one).organisation.invitation.invite(input)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    const again = { ...input, email: member.email };
    await expect(as(world, owner).organisation.invitation.invite(again)).rejects.toThrow("member already");
    expect(await as(world, member).organisation.invitation.listOpen({ organisationId })).toEqual([]);
  });

  it("is limited, so that nobody floods mailboxes from here", async () => {
    const ada = await world.person();
    const context = { ...contextOf(world, ada), actor: ada };
    for (let tries = 0; tries < 30; tries += 1) await limitInvitations(context);
    await expect(limitInvitations(context)).rejects.toThrow("too many times");
  });
});
