import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import type { PublishedFindings } from "../rules";

/** Who developed what, as far as they signed it off or a public source says it; nothing where nobody did. */
export function ContributorList({
  contributors,
}: {
  contributors: NonNullable<PublishedFindings["contributors"]>;
}) {
  if (contributors.length === 0) return null;
  return (
    <>
      <SectionHeading>Who developed what</SectionHeading>
      <Table
        caption="Who developed what"
        hideCaption
        head={["Contributor", "What", "In words"]}
        rows={contributors.map(({ contributor, kind, description }) => [contributor, kind, description])}
      />
    </>
  );
}
