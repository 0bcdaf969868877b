/** Browsers refuse secure cookies on plain http, so only an https address gets them. */
export function hasSecureCookies(): boolean {
  return process.env.NEXTAUTH_URL?.startsWith("https://") ?? false;
}

/** next-auth's cookie name: secure cookies carry a prefix. */
export function sessionCookieName(): string {
  return hasSecureCookies() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** How next-auth sets it; `maxAge` in seconds. */
export function sessionCookie(value: string, maxAge: number) {
  return {
    name: sessionCookieName(),
    value,
    maxAge,
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: hasSecureCookies(),
  } as const;
}
