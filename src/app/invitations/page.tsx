import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Main } from "@/components/layout/main";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/heading";
import { InsetText } from "@/components/ui/inset-text";
import { acceptInvitation } from "@/features/organisation/invitation/actions";
import { invitationTokenSchema } from "@/features/organisation/invitation/schema";
import { formatDate } from "@/lib/dates";
import { orNotFound, signInAddress } from "@/trpc/page";
import { currentContext, exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Invitation" };

type Props = { searchParams: Promise<{ token?: string }> };

/** Opening the link changes nothing: mail scanners open it too. Only the button accepts. */
export default async function InvitationPage({ searchParams }: Props) {
  const link = invitationTokenSchema.safeParse(await searchParams);
  if (!link.success) {
    return (
      <Main>
        <PageHeading>This link is not complete</PageHeading>
        <p>Open it again from the email.</p>
      </Main>
    );
  }
  const { actor } = await currentContext();
  const found = await orNotFound((await exchange()).organisation.invitation.find(link.data));
  return (
    <Main>
      <PageHeading caption="Invitation">{found.name}</PageHeading>
      <p>
        {found.invitedBy} invites {found.email} to take part as {found.role}, until{" "}
        {formatDate(found.expiresAt)}.
      </p>
      {found.closed ? <InsetText>{found.closed}</InsetText> : null}
      {found.can.accept ? (
        <ActionForm action={acceptInvitation} submitText="Accept">
          <HiddenField name="token" value={link.data.token} />
        </ActionForm>
      ) : null}
      {!found.closed && actor.is !== "person" ? (
        <ButtonLink href={await signInAddress()}>Sign in to accept</ButtonLink>
      ) : null}
      {!found.closed && !found.can.accept && actor.is === "person" ? (
        <InsetText>
          You are signed in as {actor.email}. Sign out, then sign in as {found.email} to accept.
        </InsetText>
      ) : null}
    </Main>
  );
}
