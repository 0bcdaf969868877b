import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { removeDocument } from "@/features/product/document/actions";
import { AddDocumentForm } from "@/features/product/document/components/add-document-form";
import { DocumentList } from "@/features/product/document/components/document-list";
import { acceptedEndings } from "@/server/kernel/documents";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Documents of a listing" };

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
        <section className="ix-row" key={document.id}>
          <DocumentList documents={[document]} showAudience />
          <ActionForm
            action={removeDocument}
            submitText={null}
            secondary={<SubmitButton variant="secondary">{`Remove ${document.name}`}</SubmitButton>}
          >
            <HiddenField name="documentId" value={document.id} />
            <HiddenField name="slug" value={product.slug} />
          </ActionForm>
        </section>
      ))}
      <SectionHeading>Add a document</SectionHeading>
      <AddDocumentForm product={product} accept={acceptedEndings} />
    </Main>
  );
}
