"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import type { FormState } from "@/lib/form-state";
import { sessionCookieName } from "@/server/kernel/session-cookie";
import { submit } from "@/trpc/form";
import { revokeSessionSchema } from "./schema";

export async function revokeSession(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, revokeSessionSchema, async (exchange, input) => {
    await exchange.person.session.revoke(input);
    return "/person#devices";
  });
}

export async function revokeOtherSessions(_: FormState, form: FormData): Promise<FormState> {
  const currentToken = (await cookies()).get(sessionCookieName())?.value ?? "";
  return submit(form, z.object({}), async (exchange) => {
    await exchange.person.session.revokeOthers({ currentToken });
    return "/person#devices";
  });
}
