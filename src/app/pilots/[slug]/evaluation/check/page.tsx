import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { CheckPlan } from "@/features/evaluation/components/check-plan";
import { LockPanel } from "@/features/evaluation/components/lock-panel";
import { type EvaluationPageProps, findBegun } from "../working-page";

export const metadata: Metadata = { title: "Check and lock the plan" };

export default async function CheckPlanPage(props: EvaluationPageProps) {
  const working = await findBegun(props);
  if (!working.can.plan) notFound();
  return (
    <Main
      before={
        <BackLink href={`/pilots/${working.pilot.slug}/evaluation/edit`}>All parts of this plan</BackLink>
      }
    >
      <PageHeading caption={working.pilot.title}>Check and lock the plan</PageHeading>
      <CheckPlan working={working} />
      <SectionHeading>Signatures and lock</SectionHeading>
      <LockPanel working={working} />
    </Main>
  );
}
