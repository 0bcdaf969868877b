import type { Metadata } from "next";
import { BreakdownParts } from "@/features/evaluation/components/breakdown-view";
import { MeasureComparison } from "@/features/evaluation/components/measure-comparison";
import { evaluationDesignLabels } from "@/features/evaluation/status";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";
import { FormPage, findBegun } from "../../working-page";

export const metadata: Metadata = { title: "Groups, sites and sensitivity" };

type MeasurePageProps = { params: Promise<{ slug: string; measure: string }> };

export default async function MeasurePage({ params }: MeasurePageProps) {
  const working = await findBegun({ params });
  const api = await exchange();
  const found = await orNotFound(api.evaluation.findSensitivity({ measureId: (await params).measure }));
  const { measure, result, design, comparator } = found;
  return (
    <FormPage working={working} back="/analysis" title={`Groups, sites and sensitivity: ${measure.name}`}>
      <p>These are the raw figures, for the pilot’s own people.</p>
      {result ? (
        <>
          <p>{result.sentence}</p>
          <MeasureComparison {...result} design={evaluationDesignLabels[design]} comparator={comparator} />
        </>
      ) : (
        <p>No figures yet.</p>
      )}
      <BreakdownParts {...found} name={measure.name} isShare={measure.kind === "proportion"} />
    </FormPage>
  );
}
