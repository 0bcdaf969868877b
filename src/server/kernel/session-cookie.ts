/** next-auth's cookie name: secure cookies carry a prefix, which browsers refuse on plain http. */
export function sessionCookieName(): string {
  const secure = process.env.NEXTAUTH_URL?.startsWith("https://");
  return secure ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}
