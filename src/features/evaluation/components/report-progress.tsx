import { ButtonLink } from "@/components/ui/button";
import type { FoundReport } from "../report/queries";
import { reportFormatLabels } from "../report/status";
import { ReloadSoon } from "./reload-soon";

/** How far a file is. The page looks again by itself, with and without scripts, until the file is there. */
export function ReportProgress({ report }: { report: FoundReport }) {
  const { slug, format, version, status, progress, size } = report;
  const file = `/evaluations/${slug}/report.${format}?version=${version}`;
  const label = reportFormatLabels[format];
  if (status === "ready") {
    return (
      <>
        <p role="status">
          The file is ready{size ? ` (${Math.ceil(size / 1024).toLocaleString("en-GB")} KB)` : ""}.
        </p>
        <ButtonLink href={file}>Download the {label} file</ButtonLink>
      </>
    );
  }
  if (status === null) {
    return (
      <>
        <p>Nobody has asked for this file yet. It takes a few seconds to make.</p>
        <ButtonLink href={file}>Make the {label} file</ButtonLink>
      </>
    );
  }
  if (status === "failed") {
    return (
      <>
        <p role="status">The file could not be made just now. It is tried again by itself.</p>
        <ButtonLink href={file}>Try again now</ButtonLink>
      </>
    );
  }
  return (
    <>
      <p role="status">
        {status === "queued"
          ? "Your file waits for its turn."
          : `Your file is being made: ${progress}% done.`}
      </p>
      <p>
        <label htmlFor="report-progress">Progress</label>{" "}
        <progress id="report-progress" className="ix-progress-bar" max={100} value={progress}>
          {progress}%
        </progress>
      </p>
      <p>
        This page looks again every few seconds. You can also{" "}
        <a href={`/evaluations/${slug}/report?format=${format}&version=${version}`}>look again now</a>.
      </p>
      <noscript>
        <meta httpEquiv="refresh" content="4" />
      </noscript>
      <ReloadSoon />
    </>
  );
}
