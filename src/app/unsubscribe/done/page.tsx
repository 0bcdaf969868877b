import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { PageHeading } from "@/components/ui/heading";

export const metadata: Metadata = { title: "Emails stopped" };

export default function UnsubscribedPage() {
  return (
    <Main>
      <PageHeading>We will not send you these emails any more</PageHeading>
      <p>
        Changed your mind? Choose your emails on <a href="/person#email">your own page</a>.
      </p>
    </Main>
  );
}
