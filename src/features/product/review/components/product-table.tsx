import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/dates";
import { type VersionStatus, versionLabels } from "../../status";

type KeptProduct = {
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

type ProductTableProps = { caption: string; products: KeptProduct[]; page: "" | "/review" };

/** Products with where each stands; `page` is where its name leads. */
export function ProductTable({ caption, products, page }: ProductTableProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      head={["Name", "Organisation", "State", page ? "Waiting since" : "Last changed"]}
      rows={products.map((product) => [
        <a key="name" href={`/products/${product.slug}${page}`}>
          {product.name}
        </a>,
        product.organisationName,
        stateOf(product),
        formatDate((page && product.submittedAt) || product.updatedAt),
      ])}
    />
  );
}

function stateOf({ archivedAt, awaitsConfirmation, status, number }: KeptProduct): string {
  if (archivedAt) return "Archived";
  if (awaitsConfirmation) return "Waits for the organisation to confirm";
  return `${versionLabels[status]} (version ${number})`;
}
