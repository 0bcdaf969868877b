import { HiddenField } from "@/components/form/hidden-field";
import { Button } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/heading";
import { env } from "@/env";
import { signInWithProvider } from "../sign-in/actions";

/** Joins an account at the sign-in provider to the person who is signed in, where there is a provider. */
export function ConnectAccount({ isConnected }: { isConnected: boolean }) {
  const { OIDC_ISSUER, OIDC_NAME } = env();
  if (!OIDC_ISSUER) return null;
  const provider = OIDC_NAME ?? "your organisation’s account";
  return (
    <>
      <SectionHeading>{provider}</SectionHeading>
      {isConnected ? (
        <p>Connected: you can sign in with {provider}.</p>
      ) : (
        <form action={signInWithProvider}>
          <p>Connect {provider} to sign in with it from now on.</p>
          <HiddenField name="callbackUrl" value="/person" />
          <Button variant="secondary">Connect {provider}</Button>
        </form>
      )}
    </>
  );
}
