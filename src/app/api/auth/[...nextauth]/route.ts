import { cookies, headers } from "next/headers";
import { NextResponse } from "next/server";
import { askNextAuth } from "@/server/auth";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ nextauth: string[] }> };

/**
 * Of next-auth's own addresses only what a sign-in provider and next-auth itself send a browser to is open. A link from
 * an e-mail is never used up here: it leads to the page whose button does that.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const path = (await params).nextauth.join("/");
  const { searchParams } = new URL(request.url);
  if (path === "callback/oidc") return finishSignIn(searchParams);
  if (path === "callback/email") return see(`/sign-in/confirm?${searchParams}`);
  if (path === "error" || path === "signin")
    return see(`/sign-in?${new URLSearchParams({ error: searchParams.get("error") ?? "Callback" })}`);
  return new Response("Not found", { status: 404 });
}

async function finishSignIn(searchParams: URLSearchParams): Promise<Response> {
  const held = (await cookies()).getAll().map(({ name, value }) => [name, value] as const);
  const { location, setCookies } = await askNextAuth({
    method: "GET",
    path: ["callback", "oidc"],
    query: Object.fromEntries(searchParams),
    cookies: Object.fromEntries(held),
    userAgent: (await headers()).get("user-agent"),
  });
  const response = see(location ?? "/sign-in?error=Callback");
  for (const line of setCookies) response.headers.append("Set-Cookie", line);
  return response;
}

/** Relative to the public address: behind a proxy the request's own host is another. */
function see(location: string): NextResponse {
  return NextResponse.redirect(new URL(location, process.env.NEXTAUTH_URL), 303);
}
