import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { CauseTable } from "@/features/match/failure/components/cause-table";
import { ReasonList } from "@/features/match/failure/components/reason-list";
import { causeNames, labelOfCause } from "@/features/match/failure/rules";
import { formatDate } from "@/lib/dates";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Why suggestions fail" };

type Props = { searchParams: Promise<{ cause?: string }> };

export default async function FailuresPage({ searchParams }: Props) {
  const { cause: asked } = await searchParams;
  const cause = causeNames.find((one) => one === asked);
  const api = await exchange();
  const [counts, unmet, unanswered, reasons] = await orNotFound(
    Promise.all([
      api.failure.count(),
      api.failure.listUnmet(),
      api.failure.listUnanswered(),
      cause ? api.failure.listReasons({ cause }) : [],
    ]),
  );
  return (
    <Main before={<BackLink href="/board">Brokers’ board</BackLink>}>
      <PageHeading>Why suggestions fail</PageHeading>
      <p>
        What sides say when they put a suggestion aside or decline a match, which must-haves products do not
        meet, and the needs that nothing fits. Causes are told from the words of a reason, so read some of
        them before you act on a count.
      </p>
      <SectionHeading id="causes">Reasons by cause</SectionHeading>
      <CauseTable counts={counts} />
      {cause ? (
        <>
          <SectionHeading id="reasons">{labelOfCause(cause)}: the latest reasons</SectionHeading>
          {reasons.length > 0 ? <ReasonList reasons={reasons} /> : <p>Nobody named this cause.</p>}
        </>
      ) : null}
      <SectionHeading id="must-haves">Must-haves that products do not meet</SectionHeading>
      {unmet.length > 0 ? (
        <Table
          caption="Essential must-haves, by how many suggestions fail them"
          head={["Must-have", "Suggestions", "Needs", "For example"]}
          numeric={[1, 2]}
          rows={unmet.map(({ label, suggestions, needs, challengeTitle, challengeSlug }) => [
            label,
            suggestions,
            needs,
            <a key="need" href={`/challenges/${challengeSlug}`}>
              {challengeTitle}
            </a>,
          ])}
        />
      ) : (
        <p>No suggestion fails a must-have. Those that are not known yet are not counted.</p>
      )}
      <SectionHeading id="nothing-fits">No good match yet</SectionHeading>
      {unanswered.length > 0 ? (
        <Table
          caption="Open needs without a good match, the longest open first"
          head={["Need", "Organisation", "Open since", "What nothing answers"]}
          rows={unanswered.map(({ title, slug, organisationName, openedAt, unmet }) => [
            <a key="need" href={`/challenges/${slug}`}>
              {title}
            </a>,
            organisationName,
            openedAt ? formatDate(openedAt) : "",
            unmet[0] ? `“${unmet[0]}”` : "",
          ])}
        />
      ) : (
        <p>Something is suggested for every open need, and none is judged to be without a good match.</p>
      )}
    </Main>
  );
}
