import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { SizeForm } from "@/features/evaluation/components/size-form";
import { SizeResult } from "@/features/evaluation/components/size-result";
import { readSizeQuestion, sizeQuestionOf } from "@/features/evaluation/size/rules";
import { type EvaluationPageProps, findBegun } from "../working-page";

export const metadata: Metadata = { title: "How many people, and for how long" };

type Props = EvaluationPageProps & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SizePage(props: Props) {
  const working = await findBegun(props);
  const { pilot, evaluation, measures, can } = working;
  if (!can.plan) notFound();
  const address = `/pilots/${pilot.slug}/evaluation`;
  const query = await props.searchParams;
  const primary = measures.find(({ isPrimary }) => isPrimary);
  const planned = sizeQuestionOf(evaluation, primary);
  const isAsked = query.kind !== undefined || query.baseline !== undefined;
  const read = readSizeQuestion(isAsked ? query : planned);
  return (
    <Main before={<BackLink href={`${address}/edit/size`}>Back to the plan</BackLink>}>
      <PageHeading caption={pilot.title}>How many people, and for how long</PageHeading>
      <p className="ix-prose">
        A pilot that is too small finds “no difference shown” even when there is one. The answer starts from
        the plan and its primary measure where they say enough.
      </p>
      {read.question ? (
        <SizeResult
          question={read.question}
          address={address}
          rateUnit={primary?.kind === "rate" ? primary.unit : ""}
        />
      ) : null}
      <SectionHeading>{read.question ? "Change the numbers" : "The numbers"}</SectionHeading>
      <SizeForm action={`${address}/size`} asked={read.asked} errors={isAsked ? read.errors : {}} />
    </Main>
  );
}
