import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextField } from "@/components/form/text-field";
import { Main } from "@/components/layout/main";
import { renamePerson } from "@/features/person/actions";
import { returnPath } from "@/lib/return-address";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "What is your name?" };

type Props = { searchParams: Promise<{ callbackUrl?: string }> };

/** Also the first page of someone new: next-auth leads here and says where they wanted to go. */
export default async function NamePage({ searchParams }: Props) {
  const { callbackUrl } = await searchParams;
  const { name, email } = await orNotFound((await exchange()).person.findSelf());
  return (
    <Main>
      <ActionForm action={renamePerson}>
        <HiddenField name="next" value={pathIn(callbackUrl)} />
        <TextField
          name="name"
          label="What is your name?"
          hint="The people you work with here see it."
          defaultValue={name === email ? "" : name}
          autoComplete="name"
          width={30}
          isPageHeading
        />
      </ActionForm>
    </Main>
  );
}

/** next-auth hands over a whole address of this site. */
function pathIn(address: string | undefined): string {
  if (!address || !URL.canParse(address)) return returnPath(address, "/person?saved=name");
  const { pathname, search } = new URL(address);
  return returnPath(`${pathname}${search}`, "/person?saved=name");
}
