import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/heading";
import { ClaimForm, LinkForm, Removals } from "@/features/evaluation/scale-up/components/scale-up-forms";
import { ScaleUpView } from "@/features/evaluation/scale-up/components/scale-up-view";
import { exchange } from "@/trpc/server";
import { asked, type PilotParams } from "../../load-pilot";
import { findBegun, WorkingPage } from "../working-page";

export const metadata: Metadata = { title: "Scale-up" };

export default async function ScaleUpPage(props: PilotParams) {
  const working = await findBegun(props);
  const evaluationId = working.evaluation.id;
  const { claims, can } = await (await exchange()).evaluation.scaleUp.find({ evaluationId });
  const here = `/pilots/${working.pilot.slug}/evaluation/scale-up`;
  const isClaiming = can.write && (await asked(props, "do")) === "claim";
  const linked = can.write ? await asked(props, "link") : undefined;
  const growing = claims.find(({ id }) => id === linked);
  return (
    <WorkingPage working={working} part="/scale-up">
      <SectionHeading>What it could bring elsewhere</SectionHeading>
      <p>A claim beyond the pilot is a chain: each link with its value, its interval and its source.</p>
      {isClaiming ? <ClaimForm evaluationId={evaluationId} /> : null}
      {growing ? <LinkForm evaluationId={evaluationId} claim={growing} /> : null}
      {can.write && !isClaiming && !growing ? (
        <ButtonLink href={`${here}?do=claim`} variant="secondary">
          Add a claim
        </ButtonLink>
      ) : null}
      {claims.length === 0 ? (
        <EmptyState heading="No claim beyond the pilot">
          <p>That is a good start. If somebody makes one, its chain belongs here.</p>
        </EmptyState>
      ) : null}
      {claims.map((claim) => (
        <div key={claim.id}>
          <ScaleUpView claim={claim} />
          {can.write ? (
            <>
              <p>
                <a href={`${here}?link=${claim.id}`}>
                  Add a link<span className="nhsuk-u-visually-hidden"> to {claim.claim}</span>
                </a>
              </p>
              <Details summary="Take links out">
                <Removals evaluationId={evaluationId} claim={claim} />
              </Details>
            </>
          ) : null}
        </div>
      ))}
    </WorkingPage>
  );
}
