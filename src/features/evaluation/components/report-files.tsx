import { SectionHeading } from "@/components/ui/heading";
import type { PublishedEvaluation } from "../queries";
import { citationOf, hashMethodOf, versionAddress } from "../report/rules";

type ReportFilesProps = { evaluation: PublishedEvaluation; site: string };

const files = [
  ["report.pdf", "Report as PDF", "tagged for screen readers, with the charts"],
  ["report.docx", "Report as Word document", "to quote from"],
  ["data.zip", "Data package", "CSV files with a data dictionary"],
  ["figures.csv", "Figures as CSV", "one file"],
  ["result.json", "JSON", "for programs"],
  ["fhir.json", "FHIR R5 bundle", "ResearchStudy, EvidenceReport and Evidence; experimental"],
] as const;

/** Every format of this version, all with the same figures, and how to cite it. */
export function ReportFiles({ evaluation, site }: ReportFilesProps) {
  const { slug, version } = evaluation;
  const address = versionAddress(site, slug, version.number);
  return (
    <section aria-labelledby="files">
      <SectionHeading id="files">Take it with you</SectionHeading>
      <p>
        Every file holds the results with the same figures as this page, protected in the same way. What
        stands beside the results, such as costs, is in the PDF, the Word document, the data package and the
        JSON.
      </p>
      <ul>
        {files.map(([name, label, what]) => (
          <li key={name}>
            <a href={`/evaluations/${slug}/${name}?version=${version.number}`} rel="nofollow">
              {label}
            </a>
            , {what}
          </li>
        ))}
      </ul>
      <p>The hash of this version is the {hashMethodOf(version)}.</p>
      <p>
        <strong>Cite this version as:</strong> {citationOf(evaluation, site).replace(address, "")}
        <a href={address} className="ix-break">
          {address}
        </a>
      </p>
    </section>
  );
}
