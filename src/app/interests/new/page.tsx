import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { InterestForm } from "@/features/match/interest/components/interest-form";
import { readSearch } from "@/features/match/interest/rules";
import { signInAddress } from "@/trpc/page";
import { currentContext } from "@/trpc/server";

export const metadata: Metadata = { title: "Add an interest" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewInterestPage({ searchParams }: Props) {
  const { actor } = await currentContext();
  if (actor.is !== "person") redirect(await signInAddress());
  return (
    <Main before={<BackLink href="/interests">Your interests</BackLink>}>
      <PageHeading>Add an interest</PageHeading>
      <p>We tell you when a new product or need meets everything that you answer here.</p>
      <InterestForm search={readSearch(await searchParams)} />
    </Main>
  );
}
