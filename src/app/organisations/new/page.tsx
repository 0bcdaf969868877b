import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { PageHeading } from "@/components/ui/heading";
import { InsetText } from "@/components/ui/inset-text";
import { FoundForm } from "@/features/organisation/components/found-form";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Add your organisation" };

export default async function NewOrganisationPage() {
  const holder = await orNotFound((await exchange()).organisation.joinRequest.findHolder({}));
  return (
    <Main>
      <PageHeading>Add your organisation</PageHeading>
      {holder ? (
        <InsetText>
          <p>
            {holder.isMember ? "You belong to" : "People with your email domain already work here as"}{" "}
            <strong>{holder.name}</strong>.{" "}
            {holder.isMember ? null : <a href="/organisations/ask">Ask its owners to let you in</a>}
          </p>
        </InsetText>
      ) : null}
      <p>
        A broker checks every organisation. Until then you can draft, and nothing of it is public. If you were
        invited, use the link in your email instead.
      </p>
      <FoundForm />
    </Main>
  );
}
