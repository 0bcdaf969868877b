import { ExternalLink } from "@/components/ui/external-link";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import type { Organisation } from "../queries";

export function OrganisationSummary({ organisation }: { organisation: Organisation }) {
  const { place, website, summary, odsCode, companiesHouseNumber, charityNumber, sourceUrl } = organisation;
  const rows: (SummaryRow | null)[] = [
    { key: "Place", value: place },
    summary ? { key: "What it does", value: summary } : null,
    website ? { key: "Website", value: <ExternalLink href={website}>{website}</ExternalLink> } : null,
    odsCode ? { key: "ODS code", value: odsCode } : null,
    companiesHouseNumber ? { key: "Companies House number", value: companiesHouseNumber } : null,
    charityNumber ? { key: "Charity number", value: charityNumber } : null,
    sourceUrl
      ? { key: "Public source", value: <ExternalLink href={sourceUrl}>{sourceUrl}</ExternalLink> }
      : null,
  ];
  return <SummaryList rows={rows.filter((row) => row !== null)} />;
}
