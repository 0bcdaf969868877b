import { DrizzleAdapter } from "@auth/drizzle-adapter";
import NextAuth, { type AuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import type { EmailConfig } from "next-auth/providers/email";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { type Database, database } from "@/db/client";
import { account, person, session, verificationToken } from "@/db/schema";
import { type Environment, env } from "@/env";
import { queueMail } from "@/features/notification/service";
import { sessionLength } from "@/features/person/session/service";
import { returnPath } from "@/lib/return-address";
import { log } from "@/server/kernel/log";
import { hasSecureCookies } from "@/server/kernel/session-cookie";

const linkMinutes = 15;

type OidcProfile = { sub: string; name?: string; email?: string; email_verified?: boolean };

function authOptions(db: Database, userAgent: string | null): AuthOptions {
  const { OIDC_ISSUER, NEXTAUTH_SECRET } = env();
  return {
    secret: NEXTAUTH_SECRET,
    adapter: adapter(db, userAgent),
    session: { strategy: "database", maxAge: sessionLength },
    useSecureCookies: hasSecureCookies(),
    pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in/sent", newUser: "/person/name" },
    providers: [emailLink(db), ...(OIDC_ISSUER ? [openIdConnect(env())] : [])],
    callbacks: {
      // Asking for a link is open to everyone alike; whether it lets someone in is judged when it is used.
      signIn: ({ user, profile, email }) =>
        email?.verificationRequest === true || mayEnter(user, profile as OidcProfile | undefined),
    },
    logger: {
      // Metadata may hold tokens: only the code and the sentence are kept.
      error: (code, metadata) => log.error({ problem: sentenceOf(metadata) }, code),
      warn: (code) => log.warn(code),
      debug: () => {},
    },
  };
}

function adapter(db: Database, userAgent: string | null): Adapter {
  const tables = DrizzleAdapter(db, {
    usersTable: person,
    accountsTable: account,
    sessionsTable: session,
    verificationTokensTable: verificationToken,
  }) as Adapter;
  return {
    ...tables,
    createSession: async (opened) => {
      await db.insert(session).values({ ...opened, userAgent });
      return opened;
    },
  };
}

/** Everyone gets the same answer and causes the same work, known here or not: the list of people cannot be guessed. */
function emailLink(db: Database): EmailConfig {
  return {
    id: "email",
    type: "email",
    name: "Email",
    from: "",
    server: "",
    maxAge: linkMinutes * 60,
    options: {},
    sendVerificationRequest: async ({ identifier, url, token }) => {
      const asked = new URL(new URL(url).searchParams.get("callbackUrl") ?? url);
      const callbackUrl = returnPath(`${asked.pathname}${asked.search}`);
      const query = new URLSearchParams({ email: identifier, token, callbackUrl });
      await queueMail(db, {
        onceKey: `sign-in:${token}`,
        recipient: identifier,
        subject: "Sign in to the Innovation Exchange",
        body: `Open this link within ${linkMinutes} minutes and press “Sign in”. It works once. If you did not ask for it, do nothing.`,
        href: `/sign-in/confirm?${query}`,
        isSecret: true,
      });
    },
  };
}

function openIdConnect(settings: Environment): OAuthConfig<OidcProfile> {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = settings;
  return {
    id: "oidc",
    name: OIDC_NAME ?? "your organisation",
    type: "oauth",
    wellKnown: `${OIDC_ISSUER?.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email profile" } },
    // Some providers put the address into the signed token, others only into what they tell when asked.
    userinfo: {
      request: async ({ client, tokens }) => ({
        ...(tokens.id_token ? decodeClaims(tokens.id_token) : {}),
        ...(await client.userinfo(tokens.access_token ?? "")),
      }),
    },
    profile: ({ sub, name, email }) => ({ id: sub, name: name ?? null, email: email?.toLowerCase() ?? "" }),
  };
}

/** The claims of a token whose signature next-auth has checked before. */
function decodeClaims(idToken: string): object {
  return JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString("utf8"));
}

/** Without an address nobody can be told anything, and one that the provider does not vouch for may be another person's. */
function mayEnter(user: object, profile: OidcProfile | undefined): boolean {
  if (profile && (!profile.email || profile.email_verified !== true)) return false;
  return !("suspendedAt" in user && user.suspendedAt);
}

function sentenceOf(metadata: unknown): string {
  const error = metadata instanceof Error ? metadata : (metadata as { error?: unknown })?.error;
  return error instanceof Error ? error.message : "";
}

type AuthRequest = {
  method: "GET" | "POST";
  /** next-auth's own words for what is asked, such as ["callback", "email"]. */
  path: string[];
  query?: Record<string, string>;
  body?: Record<string, string>;
  cookies: Record<string, string>;
  userAgent: string | null;
};

export type AuthAnswer = { location: string | null; setCookies: string[] };

/** Runs next-auth inside this process, so that the exchange decides which of its doors are open to the outside. */
export async function askNextAuth(request: AuthRequest, db: Database = database()): Promise<AuthAnswer> {
  const { location, setCookies } = await run(request, db);
  return { location, setCookies };
}

/** Starts signing in by e-mail link ("email") or through the OpenID Connect provider ("oidc"). */
export async function startSignIn(
  provider: "email" | "oidc",
  { email, callbackUrl, cookies, userAgent }: StartSignIn,
  db: Database = database(),
): Promise<AuthAnswer> {
  const csrf = await run({ method: "GET", path: ["csrf"], cookies, userAgent }, db);
  const { csrfToken } = csrf.body as { csrfToken: string };
  return askNextAuth(
    {
      method: "POST",
      path: ["signin", provider],
      body: { csrfToken, callbackUrl, ...(email && { email }) },
      cookies: { ...cookies, ...valuesOf(csrf.setCookies) },
      userAgent,
    },
    db,
  );
}

type StartSignIn = {
  email?: string;
  callbackUrl: string;
  cookies: Record<string, string>;
  userAgent: string | null;
};

async function run({ method, path, query, body, cookies, userAgent }: AuthRequest, db: Database) {
  const answer = { location: null as string | null, setCookies: [] as string[], body: undefined as unknown };
  const response = {
    getHeader: () => answer.setCookies,
    setHeader(name: string, value: string | string[]) {
      if (name === "Set-Cookie") answer.setCookies = [value].flat();
      if (name === "Location") answer.location = [value].flat()[0] ?? null;
      return response;
    },
    status: () => response,
    end: () => response,
    send(content: unknown) {
      answer.body = content;
      return response;
    },
    json(content: unknown) {
      answer.body = content;
      return response;
    },
  };
  const request = { method, query: { ...query, nextauth: path }, body: body ?? {}, cookies, headers: {} };
  await NextAuth(request as never, response as never, authOptions(db, userAgent));
  return answer;
}

function valuesOf(setCookies: string[]): Record<string, string> {
  const pairs = setCookies.map((line) => line.split(";", 1)[0]?.split("=") ?? []);
  return Object.fromEntries(pairs.map(([name, ...value]) => [name, decodeURIComponent(value.join("="))]));
}
