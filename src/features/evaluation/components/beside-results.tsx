import { SectionHeading } from "@/components/ui/heading";
import { EconomicsView } from "../economics/components/economics-view";
import type { PublishedFindings } from "../rules";
import { ScaleUpView } from "../scale-up/components/scale-up-view";
import { WorkforceView } from "../workforce/components/workforce-view";

/** What stands beside the results of a published evaluation: money, workforce, and claims beyond it. */
export function BesideResults({ findings }: { findings: PublishedFindings }) {
  const { economics, workforce = [], scaleUps = [] } = findings;
  return (
    <>
      {economics ? (
        <section>
          <SectionHeading>What it cost and what it brought</SectionHeading>
          <EconomicsView economics={economics} />
        </section>
      ) : null}
      {workforce.length > 0 ? (
        <section>
          <SectionHeading>What it meant for staff</SectionHeading>
          <WorkforceView changes={workforce} exact={findings.publicSourceUrl !== null} />
        </section>
      ) : null}
      {scaleUps.length > 0 ? (
        <section>
          <SectionHeading>What it could bring elsewhere</SectionHeading>
          {scaleUps.map((claim) => (
            <ScaleUpView key={claim.id} claim={claim} />
          ))}
        </section>
      ) : null}
    </>
  );
}
