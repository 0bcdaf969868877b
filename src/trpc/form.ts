import "server-only";
import { TRPCError } from "@trpc/server";
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
  const parsed = schema.safeParse(parseFormData(form));
  if (!parsed.success) {
    const error = new TRPCError({ code: "BAD_REQUEST", cause: parsed.error });
    return { errors: fieldErrors(error), values: typedValues(form) };
  }
  let address: string;
  try {
    address = await call(await exchange(), parsed.data);
  } catch (error) {
    return { ...problem(error), values: typedValues(form) };
  }
  redirect(address);
}

function problem(error: unknown): { errors: Record<string, string[]>; message?: string } {
  if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
  const errors = fieldErrors(error);
  return Object.keys(errors).length > 0 ? { errors } : { errors, message: error.message };
}
