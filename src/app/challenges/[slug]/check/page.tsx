import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { InsetText } from "@/components/ui/inset-text";
import { confirmChallenge, submitChallenge } from "@/features/challenge/actions";
import { ChallengeDone } from "@/features/challenge/components/challenge-done";
import { CheckAnswers } from "@/features/challenge/components/check-answers";
import { StatusNote } from "@/features/challenge/components/status-note";
import { inAddress } from "@/features/challenge/rules";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Check your answers" };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ done?: string }> };

export default async function CheckChallengePage({ params, searchParams }: Props) {
  const api = await exchange();
  const challenge = await orNotFound(api.challenge.find(inAddress((await params).slug)));
  const { can, missing, slug, id } = challenge;
  if (!(can.edit || can.shape)) notFound();
  return (
    <Main before={<BackLink href={`/challenges/${slug}/edit`}>All parts of this need</BackLink>}>
      <ChallengeDone done={(await searchParams).done} />
      <PageHeading caption={challenge.title}>Check your answers</PageHeading>
      <StatusNote challenge={challenge} />
      <CheckAnswers challenge={challenge} />
      {missing.length > 0 ? (
        <InsetText>
          <p>Before a broker can review this need:</p>
          <ul>
            {missing.map(({ section, message }) => (
              <li key={message}>
                <a href={`/challenges/${slug}/edit/${section}`}>{message}</a>
              </li>
            ))}
          </ul>
        </InsetText>
      ) : null}
      {can.confirm ? (
        <ActionForm action={confirmChallenge} submitText="Confirm: this is our need">
          <HiddenField name="challengeId" value={id} />
          <HiddenField name="revision" value={challenge.revision} />
        </ActionForm>
      ) : null}
      {can.submit && missing.length === 0 ? (
        <ActionForm action={submitChallenge} submitText="Send for review">
          <HiddenField name="challengeId" value={id} />
        </ActionForm>
      ) : null}
      {can.edit && !can.submit && !can.confirm ? (
        <p>An owner of {challenge.organisation.name} confirms it and sends it for review.</p>
      ) : null}
    </Main>
  );
}
