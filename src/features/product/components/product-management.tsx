import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Card } from "@/components/ui/card";
import { startNewVersion, unarchiveProduct } from "../actions";
import { versionLabels } from "../status";
import type { ShownProduct } from "./product-notice";

/** What its own organisation and brokers can do with a product; nothing for anybody else. */
export function ProductManagement({ product }: { product: ShownProduct }) {
  const { can, slug, inWork } = product;
  const links = [
    can.edit && { href: "edit", text: inWork?.status === "submitted" ? "See what a broker reads" : "Edit" },
    can.review && { href: "review", text: "Review the version in work" },
    (can.claimAssurance || can.checkAssurance) && { href: "passport", text: "Assurance passport" },
    can.claimAssurance && { href: "documents", text: "Documents" },
    can.archive && { href: "archive", text: "Archive" },
  ].filter((link) => link !== false);
  if (links.length === 0 && !can.startNewVersion && !can.unarchive) return null;
  return (
    <Card heading="Manage this product" headingLevel={2}>
      {inWork && product.live ? (
        <p>
          Version {inWork.number} in work: {versionLabels[inWork.status].toLowerCase()}
        </p>
      ) : null}
      <ul className="nhsuk-list">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={`/products/${slug}/${href}`}>{text}</a>
          </li>
        ))}
      </ul>
      {can.startNewVersion ? (
        <ProductButton product={product} action={startNewVersion} text="Start a new version" />
      ) : null}
      {can.unarchive ? (
        <ProductButton product={product} action={unarchiveProduct} text="Offer it again" />
      ) : null}
    </Card>
  );
}

type ProductButtonProps = {
  product: { id: string; slug: string };
  action: typeof startNewVersion;
  text: string;
  /** Of the version that was read, when the action is a judgement of it. */
  revision?: number;
};

export function ProductButton({ product, action, text, revision }: ProductButtonProps) {
  return (
    <ActionForm action={action} submitText={text}>
      <HiddenField name="productId" value={product.id} />
      <HiddenField name="slug" value={product.slug} />
      {revision === undefined ? null : <HiddenField name="revision" value={revision} />}
    </ActionForm>
  );
}
