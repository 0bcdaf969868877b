import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/heading";
import { ReportProgress } from "@/features/evaluation/components/report-progress";
import { versionSchema } from "@/features/evaluation/report/schema";
import { reportFormatLabels, reportFormats } from "@/features/evaluation/report/status";
import { oncePerRequest } from "@/trpc/once";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const find = oncePerRequest((api, slug: string, format: string | undefined, version: string | undefined) => {
  const known = reportFormats.find((one) => one === format);
  const number = versionSchema.optional().safeParse(version);
  if (!known || !number.success) notFound();
  return api.evaluation.report.find({ slug, format: known, version: number.data });
});

async function load({ params, searchParams }: Props) {
  const [{ slug }, { format, version }] = await Promise.all([params, searchParams]);
  return find(slug, [format].flat()[0], [version].flat()[0]);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, format } = await load(props);
  return { title: `${reportFormatLabels[format]} of ${title}`, robots: { index: false } };
}

export default async function ReportPage(props: Props) {
  const report = await load(props);
  const back = { href: `/evaluations/${report.slug}`, text: report.title };
  return (
    <Main before={<Breadcrumbs items={[{ href: "/evaluations", text: "Results" }, back]} />}>
      <PageHeading caption={`Version ${report.version} of ${report.title}`}>
        {reportFormatLabels[report.format]} file of this result
      </PageHeading>
      <ReportProgress report={report} />
    </Main>
  );
}
