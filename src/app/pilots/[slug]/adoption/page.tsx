import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/heading";
import { ConsiderForm } from "@/features/adoption/components/adoption-forms";
import { AdoptionList } from "@/features/adoption/components/adoption-list";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import { exchange } from "@/trpc/server";
import { loadPilot, type PilotParams, titled } from "../load-pilot";

export const generateMetadata = (props: PilotParams) => titled("Adoption", props);

export default async function PilotAdoptionPage(props: PilotParams) {
  const pilot = await loadPilot((await props.params).slug);
  const api = await exchange();
  const { items, can, isTested } = await api.adoption.listOfPilot({ pilotId: pilot.id });
  const undecided = pilot.sites.filter(({ id }) => !items.some(({ siteId }) => siteId === id));
  return (
    <PilotFrame pilot={pilot} current="/adoption" heading="What each site decided">
      {items.length > 0 ? (
        <AdoptionList adoptions={items} headingLevel={3} />
      ) : (
        <EmptyState heading="No site has decided yet">
          <p>
            When testing is over, the leader of each site says here whether it adopts, adapts or does not
            adopt the product now, and why not. Once it is in use, the leader is asked 3, 6 and 12 months
            after whether it still is.
          </p>
        </EmptyState>
      )}
      {isTested && items.length > 0 && undecided.length > 0 ? (
        <p>Nothing is decided yet for: {undecided.map(({ name }) => name).join(", ")}.</p>
      ) : null}
      {can.consider ? (
        <>
          <SectionHeading level={3}>Open a decision</SectionHeading>
          <ConsiderForm pilot={pilot} />
        </>
      ) : null}
      {isTested ? null : <p>Sites can decide once the testing of this pilot is over.</p>}
    </PilotFrame>
  );
}
