import type { Metadata } from "next";
import { FilterPanel } from "@/components/form/filter-panel";
import { Main } from "@/components/layout/main";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { RegistryTable } from "@/features/evaluation/components/registry-table";
import { registerAddress } from "@/features/evaluation/register/rules";
import { listPlansSchema } from "@/features/evaluation/registry/schema";
import { registryStateLabels } from "@/features/evaluation/registry/status";
import { evaluationDesignLabels } from "@/features/evaluation/status";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = {
  title: "Registry of locked plans",
  description:
    "Every evaluation plan that was locked here, with the day its result is due and what came of it.",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const path = "/evaluations/plans";
const groups = [
  { name: "state", legend: "Result", words: registryStateLabels },
  { name: "design", legend: "Design", words: evaluationDesignLabels },
] as const;

export default async function PlansPage({ searchParams }: Props) {
  const chosen = listPlansSchema.parse(await searchParams);
  const api = await exchange();
  const { items, next } = await api.evaluation.listPlans(chosen);
  return (
    <Main before={<Breadcrumbs items={[{ href: "/evaluations", text: "Results" }]} />}>
      <PageHeading>Registry of locked plans</PageHeading>
      <p className="nhsuk-lede-text">
        Every evaluation plan that was locked here, before its data came in. A result that never comes out
        stays here as “due, not reported”.
      </p>
      <p>
        A result is due 40 working days after the planned end of its pilot: 20 to analyse and sign, 20 for
        both sides to answer. The day is fixed when the plan is locked. A pilot that is put off does not move
        it. Where no end was planned, the planned weeks of recruitment count, or else one year.
      </p>
      <FilterPanel
        action={path}
        clearHref={path}
        groups={groups.map(({ name, legend, words }) => ({
          name,
          legend,
          chosen: chosen[name],
          options: Object.entries(words).map(([value, label]) => ({ value, label })),
        }))}
      />
      {items.length > 0 ? (
        <div className="nhsuk-u-margin-top-5">
          <RegistryTable plans={items} />
        </div>
      ) : (
        <EmptyState heading="No plan here">
          <p>A plan appears as soon as its evaluator locks it. Try fewer filters.</p>
        </EmptyState>
      )}
      <Pagination
        previous={
          chosen.cursor
            ? { href: registerAddress(path, { ...chosen, cursor: undefined }), label: "Newest plans" }
            : undefined
        }
        next={
          next
            ? { href: registerAddress(path, { ...chosen, cursor: next }), label: "Older plans" }
            : undefined
        }
      />
    </Main>
  );
}
