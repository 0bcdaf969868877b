import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { InterestForm } from "@/features/match/interest/components/interest-form";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Change an interest" };

type Props = { params: Promise<{ interestId: string }> };

export default async function InterestPage({ params }: Props) {
  const { interestId } = await params;
  const interest = await orNotFound((await exchange()).interest.find({ interestId }));
  return (
    <Main before={<BackLink href="/interests">Your interests</BackLink>}>
      <PageHeading>Change an interest</PageHeading>
      <InterestForm interestId={interest.id} name={interest.name} search={interest} />
    </Main>
  );
}
