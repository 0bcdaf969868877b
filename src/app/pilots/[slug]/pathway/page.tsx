import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PathwayView, VersionLinks } from "@/features/pilot/components/pathway-view";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import { PublishPathway } from "@/features/pilot/components/publish-pathway";
import { exchange } from "@/trpc/server";
import { asked, loadPilot, type PilotParams, titled } from "../load-pilot";

export const generateMetadata = (props: PilotParams) => titled("Pathway", props);

export default async function PathwayPage(props: PilotParams) {
  const pilot = await loadPilot((await props.params).slug);
  const api = await exchange();
  const pathway = await api.pilot.pathway.find({
    pilotId: pilot.id,
    before: Number(await asked(props, "before")),
    after: Number(await asked(props, "after")),
  });
  const here = `/pilots/${pilot.slug}/pathway`;
  const isEmpty = pathway.before.latest === 0 && pathway.after.latest === 0;
  return (
    <PilotFrame pilot={pilot} current="/pathway" heading="Pathway">
      {isEmpty ? (
        <EmptyState heading="No step is written yet" illustration="signpost">
          <p>
            Often the product stays as it is, and the pathway around it is the invention. Write the steps of
            care as they are today, then as they will be in this pilot.
          </p>
        </EmptyState>
      ) : (
        <PathwayView pathway={pathway} />
      )}
      <VersionLinks side={pathway.before} here={here} />
      <VersionLinks side={pathway.after} here={here} />
      {pilot.can.work ? (
        <div className="ix-form__buttons">
          <ButtonLink href={`${here}/edit?phase=before`} variant="secondary">
            Write the pathway before
          </ButtonLink>
          <ButtonLink href={`${here}/edit?phase=after`} variant="secondary">
            Write the pathway after
          </ButtonLink>
        </div>
      ) : null}
      {isEmpty ? null : <PublishPathway pilot={pilot} pathway={pathway} />}
    </PilotFrame>
  );
}
