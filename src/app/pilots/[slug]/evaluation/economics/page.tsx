import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/heading";
import {
  EconomicCaseForm,
  EntryList,
  LedgerEntryForm,
} from "@/features/evaluation/economics/components/economics-forms";
import { EconomicsView } from "@/features/evaluation/economics/components/economics-view";
import { exchange } from "@/trpc/server";
import { asked, type PilotParams } from "../../load-pilot";
import { findBegun, WorkingPage } from "../working-page";

export const metadata: Metadata = { title: "Money" };

export default async function EconomicsPage(props: PilotParams) {
  const working = await findBegun(props);
  const evaluationId = working.evaluation.id;
  const economics = await (await exchange()).evaluation.economics.find({ evaluationId });
  const chosen = economics.can.write ? await asked(props, "do") : undefined;
  const changed = chosen === "change" ? await findEntry(props, economics.entries) : undefined;
  const here = `/pilots/${working.pilot.slug}/evaluation/economics`;
  return (
    <WorkingPage working={working} part="/economics">
      <SectionHeading>What it costs and what it brings</SectionHeading>
      {chosen === "entry" ? <LedgerEntryForm evaluationId={evaluationId} /> : null}
      {changed ? <LedgerEntryForm evaluationId={evaluationId} entry={changed} /> : null}
      {chosen === "case" ? <EconomicCaseForm evaluationId={evaluationId} about={economics.about} /> : null}
      {chosen === undefined && economics.can.write ? (
        <div className="ix-form__buttons">
          <ButtonLink href={`${here}?do=entry`} variant="secondary">
            Add a cost or a benefit
          </ButtonLink>
          <ButtonLink href={`${here}?do=case`} variant="secondary">
            Say what is counted, and QALYs
          </ButtonLink>
        </div>
      ) : null}
      {economics.entries.length === 0 && !economics.about ? (
        <EmptyState heading="No money counted yet">
          <p>
            Enter who pays and who gains, cash apart from capacity. Ratios with their scope, the effect on
            each budget and what the answer rests on appear here, and with the published result.
          </p>
        </EmptyState>
      ) : (
        <EconomicsView economics={economics} />
      )}
      {economics.can.write && economics.entries.length > 0 ? (
        <Details summary="Change entries or take them out">
          <EntryList evaluationId={evaluationId} entries={economics.entries} here={here} />
        </Details>
      ) : null}
    </WorkingPage>
  );
}

async function findEntry<Entry extends { id: string }>(props: PilotParams, entries: Entry[]): Promise<Entry> {
  const wanted = await asked(props, "entry");
  return entries.find(({ id }) => id === wanted) ?? notFound();
}
