import type { Metadata } from "next";
import { SectionHeading } from "@/components/ui/heading";
import { SummaryList } from "@/components/ui/summary-list";
import { SiteProfileForm } from "@/features/evaluation/transfer/components/site-profile-form";
import { siteRoles, siteSystems } from "@/features/evaluation/transfer/status";
import { settings } from "@/lib/vocabulary";
import { exchange } from "@/trpc/server";
import { asked, type PilotParams } from "../../load-pilot";
import { findBegun, WorkingPage } from "../working-page";

export const metadata: Metadata = { title: "Study sites" };

const wordOf = (labels: Record<string, string>, key: string | null) =>
  key ? (labels[key] ?? key) : "not known";
const percentOf = (value: number | null) => (value === null ? "not known" : `${value}%`);

export default async function StudySitesPage(props: PilotParams) {
  const working = await findBegun(props);
  const evaluationId = working.evaluation.id;
  const { sites, can } = await (await exchange()).evaluation.transfer.listSites({ evaluationId });
  const chosen = can.write ? await asked(props, "site") : undefined;
  return (
    <WorkingPage working={working} part="/sites">
      <SectionHeading>Study sites</SectionHeading>
      <p>Readers of the published result compare their own site with these. Unknown is shown as unknown.</p>
      {sites.length === 0 ? <p>The pilot has no site yet.</p> : null}
      {sites.map((site) => (
        <section key={site.id}>
          <SectionHeading level={3}>{site.name}</SectionHeading>
          {chosen === site.id ? (
            <SiteProfileForm evaluationId={evaluationId} site={site} />
          ) : (
            <>
              <SummaryList
                rows={[
                  { key: "Setting", value: wordOf(settings, site.setting) },
                  { key: "People served", value: site.peopleServed?.toLocaleString("en-GB") ?? "not known" },
                  { key: "Aged 65 and over", value: percentOf(site.olderPercent) },
                  { key: "In the most deprived fifth", value: percentOf(site.deprivedPercent) },
                  { key: "Go online", value: percentOf(site.onlinePercent) },
                  {
                    key: "Who does it",
                    value: site.roles.map((role) => wordOf(siteRoles, role)).join(", ") || "not known",
                  },
                  { key: "Record system", value: wordOf(siteSystems, site.system) },
                  ...(site.note ? [{ key: "Note", value: site.note }] : []),
                ]}
              />
              {can.write ? (
                <p>
                  <a href={`/pilots/${working.pilot.slug}/evaluation/sites?site=${site.id}`}>
                    Describe this site<span className="nhsuk-u-visually-hidden">: {site.name}</span>
                  </a>
                </p>
              ) : null}
            </>
          )}
        </section>
      ))}
    </WorkingPage>
  );
}
