"use server";

import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { env } from "@/env";
import { openSession, sessionLength } from "@/features/person/session/service";
import { sessionCookie } from "@/server/kernel/session-cookie";
import { currentContext } from "@/trpc/server";

const chosen = z.object({ personId: z.uuid() });

/** Exists only in the demo: whoever is chosen is signed in, without any proof. */
export async function signInAsDemoPerson(form: FormData): Promise<void> {
  const input = chosen.safeParse(Object.fromEntries(form));
  if (!env().EXCHANGE_DEMO || !input.success) notFound();
  const userAgent = (await headers()).get("user-agent");
  const token = await openSession(await currentContext(), { personId: input.data.personId, userAgent });
  (await cookies()).set(sessionCookie(token, sessionLength));
  redirect("/work");
}
