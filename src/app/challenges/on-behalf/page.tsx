import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SearchForm } from "@/components/form/search-form";
import { Select } from "@/components/form/select";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { draftOnBehalf } from "@/features/challenge/actions";
import { FourQuestions } from "@/features/challenge/components/four-questions";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Draft a need for an organisation" };

type Props = { searchParams: Promise<{ q?: string }> };

export default async function DraftOnBehalfPage({ searchParams }: Props) {
  const { q } = await searchParams;
  const api = await exchange();
  const organisations = await orNotFound(api.challenge.listChallengers({ q }));
  return (
    <Main before={<BackLink href="/challenges/review">Needs to review</BackLink>}>
      <div className="ix-prose">
        <PageHeading>Draft a need for an organisation</PageHeading>
        <p>You write, and an owner of the organisation confirms before the need is reviewed.</p>
        <SearchForm action="/challenges/on-behalf" label="Find the organisation by name" defaultValue={q} />
        <ActionForm action={draftOnBehalf} submitText="Save the draft">
          <Select
            name="organisationId"
            label="For which organisation?"
            hint="NHS, council and care organisations that are verified. The first 50 are shown."
            options={organisations.map(({ id, name, place }) => ({ value: id, label: `${name}, ${place}` }))}
            emptyText="Choose one"
          />
          <FourQuestions />
        </ActionForm>
      </div>
    </Main>
  );
}
