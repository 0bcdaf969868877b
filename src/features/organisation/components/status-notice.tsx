import { WarningCallout } from "@/components/ui/warning-callout";
import type { Organisation } from "../queries";
import type { OrganisationStatus } from "../status";

const notices: Partial<Record<OrganisationStatus, { heading: string; text: string }>> = {
  unverified: {
    heading: "Not verified yet",
    text: "A broker checks it. Until then its members can draft, and nothing of it is public.",
  },
  refused: {
    heading: "Refused",
    text: "A broker did not verify this organisation. Contact a broker if you think that is wrong.",
  },
  suspended: {
    heading: "Suspended",
    text: "What it shows is hidden, and its members can read but not change anything.",
  },
};

export function StatusNotice({ organisation }: { organisation: Organisation }) {
  const notice = notices[organisation.status];
  if (!notice) return null;
  return (
    <WarningCallout heading={notice.heading}>
      <p>{notice.text}</p>
      {organisation.statusReason ? <p>The reason: {organisation.statusReason}</p> : null}
    </WarningCallout>
  );
}
