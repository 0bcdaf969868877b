import "server-only";
import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { database } from "@/db/client";
import { findActor } from "@/features/person/queries";
import { visitor } from "@/lib/actor";
import type { Context } from "@/server/kernel/context";
import { sessionCookieName } from "@/server/kernel/session-cookie";
import { createCaller, type Exchange } from "@/server/root";

/** The context of the request being served: one session lookup however many components ask. */
export const currentContext = cache(async (): Promise<Context> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const db = database();
  const now = new Date();
  const token = jar.get(sessionCookieName())?.value;
  return {
    db,
    now,
    actor: token ? await findActor({ db, now }, token) : visitor,
    requestId: head.get("x-request-id") ?? randomUUID(),
    address: head.get("x-exchange-address") ?? "unknown",
  };
});

/** The router, called in this process as the person whose request is being served. */
export async function exchange(): Promise<Exchange> {
  return createCaller(await currentContext());
}
