import { Banner } from "@/components/ui/banner";
import { formatDate } from "@/lib/dates";
import type { findProduct } from "../queries";
import { versionLabels } from "../status";

export type ShownProduct = Awaited<ReturnType<typeof findProduct>>;

/** Why this is not simply the page of a published product, where it is not. */
export function ProductNotice({ product }: { product: ShownProduct }) {
  const { archived, isHidden, live, inWork } = product;
  if (archived) {
    return (
      <Banner title="No longer offered">
        <p>
          Archived on {formatDate(archived.at)}: {archived.reason}
        </p>
      </Banner>
    );
  }
  if (isHidden) {
    return (
      <Banner title="Hidden">
        <p>Only your organisation and brokers see this page while the organisation is suspended.</p>
      </Banner>
    );
  }
  if (live || !inWork) return null;
  return (
    <Banner title={versionLabels[inWork.status]}>
      <p>This is not published yet. Only your organisation and brokers see it.</p>
    </Banner>
  );
}
