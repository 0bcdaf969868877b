import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/heading";
import { signOut } from "./actions";

export const metadata: Metadata = { title: "Sign out" };

export default function SignOutPage() {
  return (
    <Main>
      <PageHeading>Sign out</PageHeading>
      <p>You will be signed out on this device only.</p>
      <form action={signOut}>
        <Button>Sign out</Button>
      </form>
    </Main>
  );
}
