import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { archiveProduct } from "@/features/product/actions";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Archive a product" };

type Props = { params: Promise<{ slug: string }> };

export default async function ArchiveProductPage({ params }: Props) {
  const api = await exchange();
  const product = await orNotFound(api.product.find({ product: (await params).slug }));
  if (!product.can.archive) notFound();
  return (
    <Main before={<BackLink href={`/products/${product.slug}`}>{product.name}</BackLink>}>
      <PageHeading>Archive {product.name}</PageHeading>
      <ActionForm action={archiveProduct} submitText="Archive">
        <p>
          It leaves the catalogue and is no longer matched with needs. Introductions that are open end. Its
          page stays, so that results that name it can be understood. You can offer it again later.
        </p>
        <HiddenField name="productId" value={product.id} />
        <HiddenField name="slug" value={product.slug} />
        <TextArea
          name="reason"
          label="Why it is no longer offered"
          hint="Everyone reads this on its page."
          maxLength={1000}
        />
      </ActionForm>
    </Main>
  );
}
