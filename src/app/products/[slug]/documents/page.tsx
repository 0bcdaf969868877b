import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { AddDocumentForm } from "@/features/product/document/components/add-document-form";
import { DocumentRow } from "@/features/product/document/components/document-row";
import { acceptedEndings } from "@/server/kernel/documents";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Documents of a product" };

type Props = { params: Promise<{ slug: string }> };

export default async function ProductDocumentsPage({ params }: Props) {
  const api = await exchange();
  const product = await orNotFound(api.product.find({ product: (await params).slug }));
  if (!product.can.claimAssurance) notFound();
  return (
    <Main before={<BackLink href={`/products/${product.slug}`}>{product.name}</BackLink>}>
      <PageHeading caption={product.name}>Documents</PageHeading>
      {product.documents.length === 0 ? <p>There are no documents yet.</p> : null}
      {product.documents.map((document) => (
        <DocumentRow key={document.id} document={document} slug={product.slug} />
      ))}
      <SectionHeading>Add a document</SectionHeading>
      <AddDocumentForm product={product} accept={acceptedEndings} />
    </Main>
  );
}
