import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DoneBanner } from "@/components/ui/done-banner";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { AdoptionFacts } from "@/features/adoption/components/adoption-facts";
import { AdoptionSteps, MendLinks } from "@/features/adoption/components/adoption-steps";
import { AdoptionTag } from "@/features/adoption/components/adoption-tag";
import { FollowUpList } from "@/features/adoption/components/follow-up-list";
import { calendarDay } from "@/lib/dates";
import { oncePerRequest } from "@/trpc/once";
import { currentContext } from "@/trpc/server";

type Props = {
  params: Promise<{ adoptionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const find = oncePerRequest((api, adoptionId: string) => api.adoption.find({ adoptionId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { productName, siteName } = await find((await params).adoptionId);
  return { title: `Adoption: ${productName} at ${siteName}` };
}

const messages = {
  considered: "The decision is open. Owners of the organisation decide.",
  decided: "The decision is saved. The other side was told.",
  "rolling-out": "It is rolling out.",
  "in-use": "It is in use. We ask 3, 6 and 12 months after whether it still is.",
  stopped: "It stopped. The other side reads why.",
  answered: "Your answer is saved.",
  corrected: "The correction is saved. The other side was told.",
};

export default async function AdoptionPage({ params, searchParams }: Props) {
  const [adoption, asked, { now }] = await Promise.all([
    params.then(({ adoptionId }) => find(adoptionId)),
    searchParams,
    currentContext(),
  ]);
  const [chosen] = [asked.do].flat();
  return (
    <Main before={<Breadcrumbs items={[{ href: "/adoptions", text: "Adoptions" }]} />}>
      <DoneBanner done={asked.done} messages={messages} />
      <PageHeading caption="Adoption">
        {adoption.productName} at {adoption.siteName}
      </PageHeading>
      <p>
        <AdoptionTag adoption={adoption} />
      </p>
      <AdoptionFacts adoption={adoption} />
      {adoption.followUps.length > 0 ? (
        <>
          <SectionHeading>Is it still in use?</SectionHeading>
          <FollowUpList adoption={adoption} />
        </>
      ) : null}
      <AdoptionSteps adoption={adoption} chosen={chosen} today={calendarDay(now)} />
      <MendLinks adoption={adoption} chosen={chosen} />
      <p className="nhsuk-hint">
        Once the result of the pilot is published, everybody can read at how many sites the product is in use
        12 months after; where there is one site, that tells which. Reasons, notes and how many people use it
        are read by everybody who takes part in the pilot, and the exchange, and by nobody else.
      </p>
    </Main>
  );
}
