import "server-only";
import { TRPCError } from "@trpc/server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { ZodType, z } from "zod";
import { parseFormData, typedValues } from "@/lib/form-data";
import type { FormState } from "@/lib/form-state";
import { fieldErrors } from "@/server/kernel/trpc";
import type { Exchange } from "@/server/root";
import { exchange } from "./server";

/**
 * What every form action does: FormData → schema → router, then on to the address that `call` names. When something is
 * wrong the same page comes back with the problems and everything typed, with or without JavaScript.
 */
export async function submit<Schema extends ZodType>(
  form: FormData,
  schema: Schema,
  call: (exchange: Exchange, input: z.output<Schema>) => Promise<string>,
): Promise<FormState> {
  const outcome = await ask(form, schema, call);
  if ("problem" in outcome) return outcome.problem;
  // The header too tells what was changed: who I am, for whom I act, what waits for me.
  revalidatePath("/", "layout");
  redirect(outcome.answer);
}

/** The same for a form whose page shows the answer itself, a preview say, instead of going on. */
export async function ask<Schema extends ZodType, Answer>(
  form: FormData,
  schema: Schema,
  call: (exchange: Exchange, input: z.output<Schema>) => Promise<Answer>,
): Promise<{ answer: Answer } | { problem: NonNullable<FormState> }> {
  const parsed = schema.safeParse(parseFormData(form));
  if (!parsed.success) {
    const error = new TRPCError({ code: "BAD_REQUEST", cause: parsed.error });
    return { problem: { errors: fieldErrors(error), values: typedValues(form) } };
  }
  try {
    return { answer: await call(await exchange(), parsed.data) };
  } catch (error) {
    return { problem: { ...problem(error), values: typedValues(form) } };
  }
}

function problem(error: unknown): { errors: Record<string, string[]>; message?: string } {
  if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
  const errors = fieldErrors(error);
  return Object.keys(errors).length > 0 ? { errors } : { errors, message: error.message };
}
