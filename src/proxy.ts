import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, isFromAnotherSite, securityHeaders } from "@/lib/security-headers";

export const config = { matcher: ["/((?!_next/static|_next/image|icon.svg).*)"] };

/** Mail programs post here when someone presses their own "unsubscribe"; the signed link is the proof. */
const openToOtherSites = ["/unsubscribe/one-click"];

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const requestId = askedId(request) ?? crypto.randomUUID();
  if (isForged(request))
    return refuse("This request came from another site, so it was not carried out.", requestId);

  const nonce = btoa(crypto.randomUUID());
  const secure = process.env.NEXTAUTH_URL?.startsWith("https://") ?? false;
  const policy = contentSecurityPolicy({
    nonce,
    secure,
    formTargets: signInProvider(),
    development: process.env.NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  headers.set("x-request-id", requestId);
  headers.set("x-exchange-path", `${pathname}${search}`);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set("content-security-policy", policy);

  const response =
    isHidden(pathname) || isUnreadable(`${pathname}${search}`)
      ? NextResponse.rewrite(new URL("/not-here", request.url), { request: { headers } })
      : NextResponse.next({ request: { headers } });
  // Downloads bring a stricter policy of their own, which one set here would replace.
  if (!pathname.startsWith("/documents/")) response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Request-Id", requestId);
  for (const [name, value] of Object.entries(securityHeaders({ secure }))) response.headers.set(name, value);
  return response;
}

function askedId(request: NextRequest): string | undefined {
  return request.headers.get("x-request-id")?.match(/^[\w-]{8,64}$/)?.[0];
}

function isForged(request: NextRequest): boolean {
  if (openToOtherSites.includes(request.nextUrl.pathname)) return false;
  const { headers, method } = request;
  return isFromAnotherSite({
    method,
    site: headers.get("sec-fetch-site"),
    origin: headers.get("origin"),
    hosts: [headers.get("host"), headers.get("x-forwarded-host"), hostOf(process.env.NEXTAUTH_URL)],
  });
}

/** Browsers apply form-action to where a form is redirected, so signing in through a provider needs its address. */
function signInProvider(): string[] {
  const issuer = process.env.OIDC_ISSUER;
  return issuer && URL.canParse(issuer) ? [new URL(issuer).origin] : [];
}

/** No text that anyone means holds a zero byte, and PostgreSQL takes none. */
function isUnreadable(address: string): boolean {
  return address.includes("%00");
}

function isHidden(pathname: string): boolean {
  return pathname.startsWith("/dev/") && process.env.EXCHANGE_DEMO !== "1";
}

function hostOf(address: string | undefined): string | null {
  return address && URL.canParse(address) ? new URL(address).host : null;
}

function refuse(sentence: string, requestId: string): NextResponse {
  return new NextResponse(sentence, { status: 403, headers: { "X-Request-Id": requestId } });
}
