"use server";

import { cookies, headers as requestHeaders } from "next/headers";
import { redirect } from "next/navigation";
import { NextResponse } from "next/server";
import { z } from "zod";
import { TooManyRequestsError } from "@/lib/errors";
import { email } from "@/lib/fields";
import type { FormState } from "@/lib/form-state";
import { returnPath } from "@/lib/return-address";
import { type AuthAnswer, askNextAuth, startSignIn } from "@/server/auth";
import { limit } from "@/server/kernel/rate-limit";
import { currentContext } from "@/trpc/server";

const linkSchema = z.object({ email, callbackUrl: z.string().max(2000).optional() });

/** E-mails a link. Whoever asks gets the same answer, so that nobody learns who is here. */
export async function sendSignInLink(_: FormState, form: FormData): Promise<FormState> {
  const typed = { email: String(form.get("email") ?? "") };
  const input = linkSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return { errors: z.flattenError(input.error).fieldErrors, values: typed };
  try {
    const context = await currentContext();
    await limit(context, "sign-in-address", context.address);
    await limit(context, "sign-in", input.data.email);
  } catch (error) {
    if (!(error instanceof TooManyRequestsError)) throw error;
    return { errors: {}, message: error.message, values: typed };
  }
  const callbackUrl = returnPath(input.data.callbackUrl);
  await keepCookies(
    await startSignIn("email", { ...(await browser()), email: input.data.email, callbackUrl }),
  );
  redirect("/sign-in/sent");
}

/** Uses the e-mailed link up. */
export async function confirmSignIn(_: FormState, form: FormData): Promise<FormState> {
  const input = z.record(z.string(), z.string()).safeParse(Object.fromEntries(form));
  const { email = "", token = "", callbackUrl } = input.data ?? {};
  const query = { email, token, callbackUrl: returnPath(callbackUrl) };
  const path = ["callback", "email"];
  await finish(await askNextAuth({ method: "POST", path, query, ...(await browser()) }));
  return null;
}

/** Sends the browser to the OpenID Connect provider. */
export async function signInWithProvider(form: FormData): Promise<void> {
  const callbackUrl = returnPath(String(form.get("callbackUrl") ?? ""));
  await finish(await startSignIn("oidc", { ...(await browser()), callbackUrl }));
}

async function browser() {
  const held = (await cookies()).getAll().map(({ name, value }) => [name, value] as const);
  return { cookies: Object.fromEntries(held), userAgent: (await requestHeaders()).get("user-agent") };
}

async function finish(answer: AuthAnswer): Promise<never> {
  await keepCookies(answer);
  redirect(answer.location ?? "/sign-in?error=Callback");
}

async function keepCookies({ setCookies }: AuthAnswer): Promise<void> {
  const headers = new Headers();
  for (const line of setCookies) headers.append("Set-Cookie", line);
  const jar = await cookies();
  for (const cookie of new NextResponse(null, { headers }).cookies.getAll()) jar.set(cookie);
}
