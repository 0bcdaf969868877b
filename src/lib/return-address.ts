/** Where to go after signing in: a path of this site, whatever the address bar asked for. */
export function returnPath(asked: string | null | undefined, fallback = "/work"): string {
  if (!asked) return fallback;
  const base = "http://this-site.invalid";
  if (!/^\/(?![/\\])/.test(asked) || !URL.canParse(asked, base)) return fallback;
  const { origin, pathname, search } = new URL(asked, base);
  // "/.//evil.example" is resolved to a path that a browser would read as the address of another site.
  return origin === base && !pathname.startsWith("//") ? `${pathname}${search}` : fallback;
}
