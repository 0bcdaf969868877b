import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/heading";
import { PredictionBesideData } from "@/features/evaluation/components/prediction-beside-data";
import { CycleCard, PlanFields } from "@/features/pilot/components/cycle-parts";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import { exchange } from "@/trpc/server";
import { asked, loadPilot, type PilotParams, titled } from "../load-pilot";

export const generateMetadata = (props: PilotParams) => titled("Improvement cycles", props);

export default async function CyclesPage(props: PilotParams) {
  const pilot = await loadPilot((await props.params).slug);
  const api = await exchange();
  const [cycles, { measures, predictions, turningPoints }, chosen, about] = await Promise.all([
    api.pilot.cycle.list({ pilotId: pilot.id }),
    api.evaluation.listPredictions({ pilotId: pilot.id }),
    asked(props, "do"),
    asked(props, "id"),
  ]);
  const isPlanning = pilot.can.work && chosen === "plan";
  return (
    <PilotFrame pilot={pilot} current="/cycles" heading="Improvement cycles">
      <p>Plan, do, study, act: a small change at a time, with what you expect written down before.</p>
      {isPlanning ? (
        <>
          <SectionHeading level={3} id="plan">
            Plan a cycle
          </SectionHeading>
          <PlanFields pilot={pilot} measures={measures} earlier={cycles} follows={about} />
        </>
      ) : null}
      {pilot.can.work && !isPlanning ? (
        <ButtonLink href={`/pilots/${pilot.slug}/cycles?do=plan#plan`}>Plan a cycle</ButtonLink>
      ) : null}
      {cycles.length === 0 && !isPlanning ? (
        <EmptyState heading="No cycle yet" illustration="loop">
          <p>Try a change with one person or on one day first. What you learn shapes the next cycle.</p>
        </EmptyState>
      ) : null}
      {cycles.map((cycle) => {
        const prediction = predictions.find(({ cycleId }) => cycleId === cycle.id);
        return (
          <CycleCard
            key={cycle.id}
            pilot={pilot}
            cycle={cycle}
            measures={measures}
            expected={prediction && `“${prediction.measure}” ${prediction.words}`}
            chosen={cycle.id === about ? chosen : undefined}
          >
            {prediction ? (
              <PredictionBesideData prediction={prediction} turningPoints={turningPoints} />
            ) : null}
          </CycleCard>
        );
      })}
    </PilotFrame>
  );
}
