import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextField } from "@/components/form/text-field";
import { Main } from "@/components/layout/main";
import { Button } from "@/components/ui/button";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { InsetText } from "@/components/ui/inset-text";
import { WarningCallout } from "@/components/ui/warning-callout";
import { env } from "@/env";
import { returnPath } from "@/lib/return-address";
import { sendSignInLink, signInWithProvider } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

const problems: Record<string, string> = {
  Verification: "This link was used before, or it is more than 15 minutes old. Ask for a new one.",
  AccessDenied: "You cannot sign in with this account. Contact a broker if you think that is wrong.",
  OAuthAccountNotLinked:
    "You are already here with this email address. Sign in by email first, then connect the account on your own page.",
};

type Props = { searchParams: Promise<{ callbackUrl?: string; error?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams;
  const next = returnPath(callbackUrl);
  const { EXCHANGE_DEMO, OIDC_ISSUER, OIDC_NAME } = env();
  return (
    <Main>
      <PageHeading>Sign in</PageHeading>
      {error ? (
        <WarningCallout heading="You are not signed in">
          <p>{problems[error] ?? "Signing in did not work. Try again."}</p>
        </WarningCallout>
      ) : null}
      {EXCHANGE_DEMO ? (
        <InsetText>
          <p>
            This is a demo: <a href="/dev/sign-in">sign in with one click</a> as one of its invented people.
            Emails land in <a href="/dev/outbox">the outbox</a>.
          </p>
        </InsetText>
      ) : null}
      {OIDC_ISSUER ? (
        <form action={signInWithProvider}>
          <HiddenField name="callbackUrl" value={next} />
          <Button>Sign in with {OIDC_NAME ?? "your organisation"}</Button>
        </form>
      ) : null}
      <SectionHeading>By email</SectionHeading>
      <p>
        We send you a link. It works for new people too: afterwards you can found or join an organisation.
      </p>
      <ActionForm action={sendSignInLink} submitText="Send me a link">
        <HiddenField name="callbackUrl" value={next} />
        <TextField name="email" label="Email address" type="email" autoComplete="email" width={30} />
      </ActionForm>
    </Main>
  );
}
