type PolicyInput = {
  nonce: string;
  /** Where forms may lead besides this site: a sign-in provider. */
  formTargets?: readonly string[];
  secure: boolean;
  /** The development server compiles in the browser's eyes: it needs eval, inline styles and a web socket. */
  development: boolean;
};

/** Scripts run only with this response's nonce; nothing may frame a page or load from elsewhere. */
export function contentSecurityPolicy({ nonce, formTargets = [], secure, development }: PolicyInput): string {
  const directives: Record<string, (string | false)[]> = {
    "default-src": ["'self'"],
    "script-src": ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", development && "'unsafe-eval'"],
    "style-src": ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", development && "ws:"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    "form-action": ["'self'", ...formTargets],
    ...(secure ? { "upgrade-insecure-requests": [] } : {}),
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources.filter(Boolean)].join(" "))
    .join("; ");
}

export function securityHeaders({ secure }: { secure: boolean }): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    // Not no-referrer: browsers would then send posts without the origin that tells ours from a stranger's.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    ...(secure ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
  };
}

type Sender = { method: string; site: string | null; origin: string | null; hosts: (string | null)[] };

/** Whether a request that may change something was sent by a page of another site. */
export function isFromAnotherSite({ method, site, origin, hosts }: Sender): boolean {
  if (["GET", "HEAD", "OPTIONS"].includes(method)) return false;
  if (site && site !== "same-origin" && site !== "none") return true;
  if (!origin) return false;
  return !URL.canParse(origin) || !hosts.includes(new URL(origin).host);
}

/** The reader's own address: what the outermost proxy that we trust saw, or the connection's when there is none. */
export function addressOf(
  forwardedFor: string | undefined,
  connection: string,
  trustedProxies: number,
): string {
  if (trustedProxies === 0) return connection;
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  return hops.at(-trustedProxies) || connection;
}
