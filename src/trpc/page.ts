import "server-only";
import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";

/** An address that names nothing a reader may see: gone, not theirs, or not an address at all. */
const notThere = ["NOT_FOUND", "FORBIDDEN", "BAD_REQUEST"];

/** What a page asks of the router: what is not there for this reader is a 404, and a visitor who must sign in comes back afterwards. */
export async function orNotFound<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TRPCError && notThere.includes(error.code)) notFound();
    if (error instanceof TRPCError && error.code === "UNAUTHORIZED") redirect(await signInAddress());
    throw error;
  }
}

/** The sign-in page, which leads back to the page being served. */
export async function signInAddress(): Promise<string> {
  const path = (await headers()).get("x-exchange-path") ?? "/";
  return `/sign-in?${new URLSearchParams({ callbackUrl: path })}`;
}
