"use server";

import type { FormState } from "@/lib/form-state";
import { returnPath } from "@/lib/return-address";
import { submit } from "@/trpc/form";
import { renameSchema } from "./schema";

export async function renamePerson(_: FormState, form: FormData): Promise<FormState> {
  return submit(form, renameSchema, async (exchange, input) => {
    await exchange.person.rename(input);
    return returnPath(input.next, "/person?saved=name");
  });
}
