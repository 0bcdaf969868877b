"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { closeSession } from "@/features/person/session/service";
import { sessionCookie, sessionCookieName } from "@/server/kernel/session-cookie";
import { currentContext } from "@/trpc/server";

export async function signOut(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(sessionCookieName())?.value;
  if (token) await closeSession(await currentContext(), token);
  jar.set(sessionCookie("", 0));
  redirect("/");
}
