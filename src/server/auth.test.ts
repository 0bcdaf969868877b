import { asc, eq } from "drizzle-orm";
import { type Claims, signInAt, startOidcServer } from "tests/oidc-server";
import { createWorld } from "tests/world";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { account, mail, person, session, verificationToken } from "@/db/schema";
import { findActor } from "@/features/person/queries";
import { type AuthAnswer, askNextAuth, startSignIn } from "./auth";

const site = "http://localhost:3999";
const redirectUri = `${site}/api/auth/callback/oidc`;
const world = await createWorld();
let provider: Awaited<ReturnType<typeof startOidcServer>>;

beforeAll(async () => {
  provider = await startOidcServer(redirectUri);
  Object.assign(process.env, {
    DATABASE_URL: world.url,
    NEXTAUTH_URL: site,
    NEXTAUTH_SECRET: "a secret of the tests that is long enough",
    MAIL_FROM: "Exchange <exchange@example.org>",
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: "exchange",
    OIDC_CLIENT_SECRET: "secret-of-the-test",
  });
});
afterAll(() => provider.close());

const start = { cookies: {}, userAgent: "Firefox on the test", callbackUrl: "/challenges" };

function cookiesOf({ setCookies }: AuthAnswer): Record<string, string> {
  const pairs = setCookies.map((line) => line.split(";", 1)[0]?.split(/=(.*)/s) ?? []);
  return Object.fromEntries(pairs.map(([name, value]) => [name, decodeURIComponent(value ?? "")]));
}

const tokenOf = (answer: AuthAnswer) => cookiesOf(answer)["next-auth.session-token"] ?? "";
const who = (answer: AuthAnswer) => findActor({ db: world.db, now: new Date() }, tokenOf(answer));

describe("an e-mailed link", () => {
  async function askForLink(email: string, callbackUrl = "/challenges") {
    const answer = await startSignIn("email", { ...start, email, callbackUrl }, world.db);
    const sent = await world.db
      .select()
      .from(mail)
      .where(eq(mail.recipient, email))
      .orderBy(asc(mail.queuedAt));
    const link = new URL(sent.at(-1)?.href ?? "", site);
    return { answer, link, query: Object.fromEntries(link.searchParams) };
  }
  const confirm = (query: Record<string, string>) =>
    askNextAuth({ method: "POST", path: ["callback", "email"], query, ...start }, world.db);

  it("signs a new person in once, and never again", async () => {
    const { link, query } = await askForLink("new@example.org");
    expect(link.pathname).toBe("/sign-in/confirm");
    const first = await confirm(query);
    expect(await who(first)).toMatchObject({ is: "person", email: "new@example.org" });
    expect(first.location).toContain("/person/name");
    const second = await confirm(query);
    expect(second.location).toContain("error=Verification");
    expect(tokenOf(second)).toBe("");
  });

  it("leads back to where the person came from, and remembers the device", async () => {
    const ada = await world.person();
    const { query } = await askForLink(ada.email, "/challenges?page=2");
    const answer = await confirm(query);
    expect(answer.location).toBe(`${site}/challenges?page=2`);
    const [row] = await world.db
      .select()
      .from(session)
      .where(eq(session.sessionToken, tokenOf(answer)));
    expect(row?.userAgent).toBe("Firefox on the test");
    expect(answer.setCookies.join()).toMatch(/session-token=[^;]+;.*HttpOnly.*SameSite=Lax/i);
  });

  it.each(["https://evil.example/x", "//evil.example/x"])("never leads to %s", async (callbackUrl) => {
    const ada = await world.person();
    const { query } = await askForLink(ada.email, callbackUrl);
    const answer = await confirm(query);
    expect(new URL(answer.location ?? "").origin).toBe(site);
  });

  it("is for fifteen minutes and kept only as a hash", async () => {
    const { query } = await askForLink("late@example.org");
    const [row] = await world.db
      .select()
      .from(verificationToken)
      .where(eq(verificationToken.identifier, "late@example.org"));
    expect(row?.token).not.toBe(query.token);
    expect((row?.expires.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(15 * 60_000);
    const past = new Date(Date.now() - 1000);
    await world.db.update(verificationToken).set({ expires: past });
    expect((await confirm(query)).location).toContain("error=Verification");
  });

  it("of two presses at once, one signs in", async () => {
    const { query } = await askForLink("twice@example.org");
    const answers = await Promise.all([confirm(query), confirm(query)]);
    expect(answers.filter((answer) => tokenOf(answer) !== "")).toHaveLength(1);
  });

  it("asked for by someone unknown, known or suspended, the answer is the same", async () => {
    const [known, suspended] = [await world.person(), await world.person()];
    await world.db.update(person).set({ suspendedAt: new Date() }).where(eq(person.id, suspended.personId));
    const answers = [];
    for (const email of ["nobody@example.org", known.email, suspended.email]) {
      const { answer, link } = await askForLink(email);
      answers.push(answer.location);
      expect(link.searchParams.get("token")).toBeTruthy();
    }
    expect(new Set(answers).size).toBe(1);
    const refused = await confirm((await askForLink(suspended.email)).query);
    expect(refused.location).toContain("error=AccessDenied");
  });
});

describe("an OpenID Connect provider", () => {
  async function signIn(login: string, claims: Claims, cookies: Record<string, string> = {}) {
    provider.people.set(login, claims);
    const started = await startSignIn("oidc", { ...start, cookies }, world.db);
    const back = await signInAt(started.location ?? "", login, redirectUri);
    const query = Object.fromEntries(back.searchParams);
    const path = ["callback", "oidc"];
    const held = { ...cookies, ...cookiesOf(started) };
    return {
      started,
      query,
      finish: (jar = held) =>
        askNextAuth({ method: "GET", path, query, cookies: jar, userAgent: null }, world.db),
    };
  }

  it("signs a person in with a proof key, a state and a nonce", async () => {
    const { started, finish } = await signIn("ada", {
      email_verified: true,
      email: "Ada@trust.example",
      name: "Ada Osei",
    });
    const asked = new URL(started.location ?? "").searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    expect(asked.get("state")).toBeTruthy();
    expect(asked.get("nonce")).toBeTruthy();
    const answer = await finish();
    expect(await who(answer)).toMatchObject({ is: "person", email: "ada@trust.example", name: "Ada Osei" });
  });

  it("finds the same person the next time", async () => {
    const claims = { email_verified: true, email: "ben@trust.example", name: "Ben" };
    const first = await who(await (await signIn("ben", claims)).finish());
    const again = await who(await (await signIn("ben", { ...claims, name: "Benjamin" })).finish());
    expect(again).toMatchObject({ personId: first.is === "person" && first.personId });
  });

  it("an answer that another browser started is refused", async () => {
    const { finish } = await signIn("eve", { email_verified: true, email: "eve@trust.example" });
    const answer = await finish({});
    expect(tokenOf(answer)).toBe("");
    expect(answer.location).toContain("error=");
  });

  it.each([
    ["no address", {}],
    ["an address that it has not checked", { email: "someone@trust.example", email_verified: false }],
    ["an address that it says nothing about", { email: "someone@trust.example" }],
  ])("an account with %s is refused", async (_, claims) => {
    const { finish } = await signIn(`odd-${Math.round(Math.random() * 1e9)}`, claims);
    expect((await finish()).location).toContain("error=AccessDenied");
  });

  it("does not take over a person who signs in by link, but joins them when they ask for it signed in", async () => {
    const ada = await world.person("Linked");
    const taken = await (await signIn("linked", { email_verified: true, email: ada.email })).finish();
    expect(tokenOf(taken)).toBe("");
    expect(taken.location).toContain("OAuthAccountNotLinked");

    const sessionToken = "a-session-of-the-test";
    const expires = new Date(Date.now() + 60_000);
    await world.db.insert(session).values({ sessionToken, userId: ada.personId, expires });
    const held = { "next-auth.session-token": sessionToken };
    await (await signIn("linked", { email_verified: true, email: ada.email }, held)).finish();
    const links = await world.db.select().from(account).where(eq(account.userId, ada.personId));
    expect(links).toMatchObject([{ provider: "oidc", providerAccountId: "linked" }]);
  });
});
