import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { AnswersSince } from "@/features/evaluation/components/answers-since";
import { BesideResults } from "@/features/evaluation/components/beside-results";
import { ContributorList } from "@/features/evaluation/components/contributor-list";
import { DecisionList } from "@/features/evaluation/components/decision-list";
import { DesignNote } from "@/features/evaluation/components/design-note";
import { NumbersNote } from "@/features/evaluation/components/numbers-note";
import { PublishedNotices } from "@/features/evaluation/components/published-notices";
import { PublishedPlan } from "@/features/evaluation/components/published-plan";
import { PublishedResults } from "@/features/evaluation/components/published-results";
import { PublishedSubject } from "@/features/evaluation/components/published-subject";
import { ReportFiles } from "@/features/evaluation/components/report-files";
import { SignatureList } from "@/features/evaluation/components/signature-list";
import { StillInUse } from "@/features/evaluation/components/still-in-use";
import { VersionList } from "@/features/evaluation/components/version-list";
import { LikeMySite } from "@/features/evaluation/transfer/components/like-my-site";
import { readerSiteOf } from "@/features/evaluation/transfer/rules";
import { PathwaysTried } from "@/features/pilot/components/pathways-tried";
import { siteAddress } from "@/server/kernel/site";
import { oncePerRequest } from "@/trpc/once";

type EvaluationPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const findPublished = oncePerRequest((api, slug: string, version?: string) => {
  const number = version === undefined ? undefined : Number(version);
  if (number !== undefined && !(Number.isInteger(number) && number > 0 && number < 10_000)) notFound();
  return api.evaluation.find({ slug, version: number });
});

export async function generateMetadata({ params, searchParams }: EvaluationPageProps): Promise<Metadata> {
  const { version } = await searchParams;
  const found = await findPublished((await params).slug, [version].flat()[0]);
  return { title: found.title, description: found.version.content.question };
}

export default async function EvaluationPage({ params, searchParams }: EvaluationPageProps) {
  const { version } = await searchParams;
  const found = await findPublished((await params).slug, [version].flat()[0]);
  const { content } = found.version;
  return (
    <Main before={<Breadcrumbs items={[{ href: "/evaluations", text: "Results" }]} />}>
      <PageHeading caption="Test-bed result">{content.title}</PageHeading>
      <PublishedNotices evaluation={found} />
      <p className="nhsuk-lede-text">{content.question}</p>
      <SectionHeading>What was found</SectionHeading>
      <DesignNote design={content.design} />
      <PublishedResults findings={content} />
      <NumbersNote findings={content} />
      <SectionHeading>In the evaluator’s words</SectionHeading>
      <p className="ix-prose">{content.findings}</p>
      <SectionHeading>Limitations</SectionHeading>
      <p className="ix-prose">{content.limitations}</p>
      <BesideResults findings={content} />
      {content.siteProfiles && content.siteProfiles.length > 0 ? (
        <section>
          <SectionHeading id="like-my-site">How like my site?</SectionHeading>
          <LikeMySite
            address={`/evaluations/${found.slug}`}
            version={[version].flat()[0]}
            findings={content}
            reader={readerSiteOf(await searchParams)}
          />
        </section>
      ) : null}
      <SectionHeading>What was tested</SectionHeading>
      <PublishedSubject findings={content} />
      <PathwaysTried evaluationId={found.id} />
      <PublishedPlan evaluation={found} />
      <SectionHeading>What was decided</SectionHeading>
      <DecisionList
        decisions={found.decisions}
        status={found.status}
        latestVersion={found.versions[0]?.number}
      />
      {found.status === "retracted" ? null : <StillInUse uses={found.uses} />}
      <SectionHeading>Who signed</SectionHeading>
      <p>Only the evaluator’s signature is needed to publish. Nobody can block a result.</p>
      <SignatureList signatures={content.signatures} />
      <AnswersSince answers={found.version.answers} />
      <ContributorList contributors={content.contributors ?? []} />
      <ReportFiles evaluation={found} site={siteAddress()} />
      <SectionHeading>Versions</SectionHeading>
      <VersionList versions={found.versions} slug={found.slug} shown={found.version.number} />
    </Main>
  );
}
