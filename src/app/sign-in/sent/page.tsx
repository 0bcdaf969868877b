import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { PageHeading } from "@/components/ui/heading";
import { env } from "@/env";

export const metadata: Metadata = { title: "Check your email" };

export default function LinkSentPage() {
  return (
    <Main>
      <PageHeading>Check your email</PageHeading>
      <p>We have sent you a link. Open it within 15 minutes, on this or any other device.</p>
      <p>
        Nothing there? Look in your junk folder, or <a href="/sign-in">ask for another link</a>.
      </p>
      {env().EXCHANGE_DEMO ? (
        <p>
          In this demo the message lies in <a href="/dev/outbox">the outbox</a>.
        </p>
      ) : null}
    </Main>
  );
}
