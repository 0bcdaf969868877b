import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { MeasurePart } from "@/features/evaluation/components/measure-part";
import { PlanPartForm } from "@/features/evaluation/components/plan-part-form";
import { planPartTitles } from "@/features/evaluation/plan/rules";
import { planParts } from "@/features/evaluation/plan/status";
import { findWorking } from "../../working-page";

type Props = {
  params: Promise<{ slug: string; part: string }>;
  /** A number that the calculator offers to take into the plan. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const partOf = (wanted: string) => planParts.find((part) => part === wanted);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const part = partOf((await params).part);
  return { title: part ? planPartTitles[part] : "Write the evaluation plan" };
}

export default async function PlanPartPage({ params, searchParams }: Props) {
  const { slug, part: wanted } = await params;
  const part = partOf(wanted);
  const working = await findWorking(slug);
  if (!part || !working.can.plan) notFound();
  const list = `/pilots/${working.pilot.slug}/evaluation/edit`;
  if (!working.evaluation && part !== "question") redirect(list);
  return (
    <Main before={<BackLink href={list}>All parts of this plan</BackLink>}>
      <div className="ix-prose">
        <PageHeading caption={working.pilot.title}>{planPartTitles[part]}</PageHeading>
        {part !== "measures" ? (
          <PlanPartForm working={working} part={part} offered={await searchParams} />
        ) : null}
      </div>
      {part === "measures" && working.evaluation ? <MeasurePart working={working} /> : null}
    </Main>
  );
}
