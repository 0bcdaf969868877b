import { type APIRequestContext, expect, test } from "@playwright/test";
import { unsubscribeQuery } from "@/features/notification/service";
import { linkSentTo, openAs, openAsNewcomer, press } from "./support";
import { routerOf } from "./through-router";

/** As a mail scanner does it: with and without somebody's cookies, each address more than once. */
async function scan(address: string, ...scanners: APIRequestContext[]): Promise<void> {
  for (const scanner of scanners) {
    for (const method of ["GET", "HEAD", "GET"]) {
      const answer = await scanner.fetch(address, { method });
      expect(answer.status()).toBe(200);
    }
  }
}

test("opening a mailed link accepts no invitation and stops no emails: only its button does", async ({
  browser,
  request,
}) => {
  const owner = await routerOf(await openAs(browser, "Grace Adeyemi"));
  const guest = await openAsNewcomer(browser, "Gita Rao", { javaScriptEnabled: false });
  const api = await routerOf(guest);
  const { email } = await api.person.findSelf.query();
  const [{ organisationId = "" } = {}] = await owner.organisation.membership.listMine.query();
  const memberships = () => api.organisation.membership.listMine.query();

  await owner.organisation.invitation.invite.mutate({ organisationId, email, role: "viewer" });
  const link = await linkSentTo(guest, email, "invites you");
  await scan(link, request, guest.request);
  const waiting = await owner.organisation.invitation.listOpen.query({ organisationId });
  expect(waiting.map((invitation) => invitation.email)).toContain(email);
  expect(await memberships()).toEqual([]);
  await guest.goto(link);
  await press(guest, "Accept");
  expect(await memberships()).toHaveLength(1);

  const { members } = await owner.organisation.find.query({ organisationId });
  const personId = members.find((member) => member.email === email)?.personId ?? "";
  const query = unsubscribeQuery(personId, "pilots");
  const byEmail = async () =>
    (await api.notification.findPreferences.query()).find(({ topic }) => topic === "pilots")?.byEmail;
  await scan(`/unsubscribe?${query}`, request, guest.request);
  await scan(`/unsubscribe/one-click?${query}`, request, guest.request);
  expect((await request.post(`/unsubscribe/one-click?${query}x`)).status()).toBe(400);
  expect(await byEmail()).toBe(true);
  expect((await request.post(`/unsubscribe/one-click?${query}`)).status()).toBe(200);
  expect(await byEmail()).toBe(false);
});
