import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { Banner } from "@/components/ui/banner";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { InsetText } from "@/components/ui/inset-text";
import { FirstSteps } from "@/features/overview/components/first-steps";
import { OwnWork } from "@/features/overview/components/own-work";
import { WaitingList } from "@/features/overview/components/waiting-list";
import { orNotFound } from "@/trpc/page";
import { currentContext, exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Your work" };

type Props = { searchParams: Promise<{ done?: string }> };

export default async function WorkPage({ searchParams }: Props) {
  const [{ done }, api, { now }] = await Promise.all([searchParams, exchange(), currentContext()]);
  const work = await orNotFound(api.overview.work());
  return (
    <Main>
      {done === "dismissed" ? (
        <Banner title="Done" kind="success">
          <p>We do not suggest this again. The other side reads your reason.</p>
        </Banner>
      ) : null}
      <PageHeading caption={work.organisation?.name}>Your work</PageHeading>
      {work.organisation?.status === "unverified" ? (
        <InsetText>
          <p>A broker has not verified your organisation yet. You can draft, and nothing of it is public.</p>
        </InsetText>
      ) : null}
      {work.needsYou.length > 0 ? (
        <section aria-labelledby="needs-you">
          <SectionHeading id="needs-you">What needs you</SectionHeading>
          <WaitingList waiting={work.needsYou} now={now} />
        </section>
      ) : (
        <FirstSteps work={work} />
      )}
      <OwnWork work={work} />
      <p>
        <a href="/matches">All your matches</a> · <a href="/interests">Your interests</a> ·{" "}
        <a href="/adoptions">Adoptions</a>
      </p>
    </Main>
  );
}
