import { desc } from "drizzle-orm";
import { createWorld } from "tests/world";
import { describe, expect, it, vi } from "vitest";
import { mail } from "@/db/schema";
import { sessionCookie, sessionCookieName } from "@/server/kernel/session-cookie";
import { askNextAuth, startSignIn } from "./auth";

const world = await createWorld();
vi.stubEnv("DATABASE_URL", world.url);
vi.stubEnv("NEXTAUTH_SECRET", "a-secret-of-the-tests-that-is-long-enough");
vi.stubEnv("MAIL_FROM", "Innovation Exchange <exchange@example.org>");
vi.stubEnv("NEXTAUTH_URL", "https://exchange.example.org");

const browser = { cookies: {}, userAgent: null };

/** Every cookie that signing in by an e-mailed link sets, from the first step to the last. */
async function cookiesOfSigningIn(): Promise<string[]> {
  const asked = await startSignIn(
    "email",
    { ...browser, email: "ada@example.org", callbackUrl: "/work" },
    world.db,
  );
  const [sent] = await world.db.select().from(mail).orderBy(desc(mail.queuedAt)).limit(1);
  const query = Object.fromEntries(new URL(sent?.href ?? "", "https://exchange.example.org").searchParams);
  const path = ["callback", "email"];
  const confirmed = await askNextAuth({ method: "POST", path, query, ...browser }, world.db);
  return [...asked.setCookies, ...confirmed.setCookies];
}

describe("on an https address", () => {
  it("scripts, other sites and plain connections get no cookie of signing in", async () => {
    const cookies = await cookiesOfSigningIn();
    expect(cookies.some((line) => line.startsWith("__Secure-next-auth.session-token="))).toBe(true);
    for (const line of cookies) {
      expect(line).toMatch(/^__(Secure|Host)-/);
      expect(line).toMatch(/; HttpOnly/i);
      expect(line).toMatch(/; Secure/i);
      expect(line).toMatch(/; SameSite=(Lax|Strict)/i);
      expect(line).toMatch(/; Path=\//i);
      expect(line).not.toMatch(/; Domain=/i);
    }
  });

  it("neither does the cookie that the exchange sets itself", () => {
    const { name, ...flags } = sessionCookie("a-token", 60);
    expect(name).toBe("__Secure-next-auth.session-token");
    expect(flags).toMatchObject({ httpOnly: true, secure: true, sameSite: "lax", path: "/", maxAge: 60 });
  });
});

it("on plain http, as on one's own machine, browsers would refuse secure cookies", () => {
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
  expect(sessionCookieName()).toBe("next-auth.session-token");
  expect(sessionCookie("a-token", 60)).toMatchObject({ httpOnly: true, secure: false, sameSite: "lax" });
  vi.stubEnv("NEXTAUTH_URL", "https://exchange.example.org");
});
