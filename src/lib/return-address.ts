/** Where to go after signing in: a path of this site, whatever the address bar asked for. */
export function returnPath(asked: string | null | undefined, fallback = "/work"): string {
  if (!asked) return fallback;
  const base = "http://this-site.invalid";
  if (!/^\/(?![/\\])/.test(asked) || !URL.canParse(asked, base)) return fallback;
  const { origin, pathname, search } = new URL(asked, base);
  return origin === base ? `${pathname}${search}` : fallback;
}
