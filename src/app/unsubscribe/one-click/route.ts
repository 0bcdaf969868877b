import { TRPCError } from "@trpc/server";
import { NextResponse } from "next/server";
import { unsubscribeSchema } from "@/features/notification/schema";
import { exchange } from "@/trpc/server";

export const dynamic = "force-dynamic";

/** Where mail programs post when someone presses their own "unsubscribe" (RFC 8058). The signed link is the proof. */
export async function POST(request: Request): Promise<Response> {
  const link = unsubscribeSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!link.success) return new Response("This link is not complete.", { status: 400 });
  try {
    await (await exchange()).notification.unsubscribe(link.data);
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
    return new Response(error.message, { status: 400 });
  }
  return new Response("You will get no more of these emails.");
}

/** Somebody opened the address in a browser: the page with the button is next door. */
export function GET(request: Request): Response {
  const { search } = new URL(request.url);
  return NextResponse.redirect(new URL(`/unsubscribe${search}`, process.env.NEXTAUTH_URL), 303);
}
