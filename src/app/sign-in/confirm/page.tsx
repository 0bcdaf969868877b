import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Main } from "@/components/layout/main";
import { PageHeading } from "@/components/ui/heading";
import { returnPath } from "@/lib/return-address";
import { confirmSignIn } from "../actions";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ email?: string; token?: string; callbackUrl?: string }> };

/** Mail scanners open every link first, so opening this one changes nothing: only the button does. */
export default async function ConfirmSignInPage({ searchParams }: Props) {
  const { email, token, callbackUrl } = await searchParams;
  if (!email || !token) {
    return (
      <Main>
        <PageHeading>This link is not complete</PageHeading>
        <p>
          Open it again from the email, or <a href="/sign-in">ask for a new link</a>.
        </p>
      </Main>
    );
  }
  return (
    <Main>
      <PageHeading>Sign in</PageHeading>
      <p>You are signing in as {email}.</p>
      <ActionForm action={confirmSignIn} submitText="Sign in">
        <HiddenField name="email" value={email} />
        <HiddenField name="token" value={token} />
        <HiddenField name="callbackUrl" value={returnPath(callbackUrl)} />
      </ActionForm>
    </Main>
  );
}
