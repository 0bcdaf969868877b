import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/heading";
import { AddContributionForm, ContributionList } from "@/features/pilot/components/contribution-parts";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import { exchange } from "@/trpc/server";
import { loadPilot, type PilotParams, titled } from "../load-pilot";

export const generateMetadata = (props: PilotParams) => titled("Contributions", props);

export default async function ContributionsPage(props: PilotParams) {
  const pilot = await loadPilot((await props.params).slug);
  const api = await exchange();
  const contributions = await api.pilot.contribution.list({ pilotId: pilot.id });
  return (
    <PilotFrame pilot={pilot} current="/contributions" heading="Who developed what">
      {contributions.length > 0 ? (
        <ContributionList pilot={pilot} contributions={contributions} />
      ) : (
        <EmptyState heading="Nobody is named yet" illustration="people">
          <p>
            Putting something into practice is creative work. Name who developed the product, the pathway, the
            training and the evaluation, and whose insight shaped them. Those named sign it off.
          </p>
        </EmptyState>
      )}
      {pilot.can.work ? (
        <>
          <SectionHeading level={3}>Add a contribution</SectionHeading>
          <AddContributionForm pilot={pilot} />
        </>
      ) : null}
    </PilotFrame>
  );
}
