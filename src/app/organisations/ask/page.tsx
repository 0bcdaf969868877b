import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { askToJoin } from "@/features/organisation/join-request/actions";
import { findHolderSchema } from "@/features/organisation/join-request/schema";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Ask to be let in" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AskToJoinPage({ searchParams }: Props) {
  const known = findHolderSchema.catch({}).parse(await searchParams);
  const holder = await orNotFound((await exchange()).organisation.joinRequest.findHolder(known));
  const back = <BackLink href="/organisations/new" />;
  if (!holder || holder.isMember) {
    return (
      <Main before={back}>
        <PageHeading>
          {holder ? `You belong to ${holder.name}` : "No such organisation is here yet"}
        </PageHeading>
        <p>
          {holder ? (
            <a href={`/organisations/${holder.organisationId}`}>Go to {holder.name}</a>
          ) : (
            <a href="/organisations/new">Add your organisation</a>
          )}
        </p>
      </Main>
    );
  }
  return (
    <Main before={back}>
      <PageHeading>{holder.name} is already here</PageHeading>
      <p>Its identifier or email domain is the one you gave. Ask its owners to let you in.</p>
      <ActionForm action={askToJoin} submitText="Ask to be let in">
        <HiddenField name="organisationId" value={holder.organisationId} />
        <TextArea
          name="message"
          label="Who are you, and what do you do there?"
          hint="The owners of the organisation read this."
          rows={4}
        />
      </ActionForm>
    </Main>
  );
}
