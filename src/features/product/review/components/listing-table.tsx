import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/dates";
import { type VersionStatus, versionLabels } from "../../status";

export type Listing = {
  id: string;
  slug: string;
  name: string;
  number: number;
  status: VersionStatus;
  organisationName: string;
  archivedAt: Date | null;
  awaitsConfirmation: boolean;
  updatedAt: Date;
  submittedAt: Date | null;
};

type ListingTableProps = { caption: string; listings: Listing[]; page: "" | "/review" };

/** Listings with where each stands; `page` is where its name leads. */
export function ListingTable({ caption, listings, page }: ListingTableProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      head={["Name", "Organisation", "State", page ? "Waiting since" : "Last changed"]}
      rows={listings.map((listing) => [
        <a key="name" href={`/products/${listing.slug}${page}`}>
          {listing.name}
        </a>,
        listing.organisationName,
        stateOf(listing),
        formatDate((page && listing.submittedAt) || listing.updatedAt),
      ])}
    />
  );
}

function stateOf({ archivedAt, awaitsConfirmation, status, number }: Listing): string {
  if (archivedAt) return "Archived";
  if (awaitsConfirmation) return "Waits for the organisation to confirm";
  return `${versionLabels[status]} (version ${number})`;
}
