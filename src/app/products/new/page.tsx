import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { TextField } from "@/components/form/text-field";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { InsetText } from "@/components/ui/inset-text";
import { draftProduct } from "@/features/product/actions";
import { productKindLabels } from "@/features/product/status";
import { orNotFound, signInAddress } from "@/trpc/page";
import { currentContext, exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "List a product, service, pathway or role" };

type Props = { searchParams: Promise<{ organisation?: string }> };

export default async function NewProductPage({ searchParams }: Props) {
  const { actor } = await currentContext();
  if (actor.is !== "person") redirect(await signInAddress());
  const organisationId = z.uuid().safeParse((await searchParams).organisation).data;
  const api = await exchange();
  const other = organisationId ? await orNotFound(api.organisation.find({ organisationId })) : null;
  const works = actor.membership;
  return (
    <Main before={<BackLink href="/products/mine">Your products</BackLink>}>
      <PageHeading>List a product, service, pathway or role</PageHeading>
      <ActionForm action={draftProduct} submitText="Start">
        <p>
          About ten questions, one on each page. Nothing is public until you send it and a broker publishes
          it.
        </p>
        {other && other.id !== works?.organisationId ? (
          <>
            <InsetText>
              <p>You draft this for {other.name}. They confirm it before it can be published.</p>
            </InsetText>
            <HiddenField name="organisationId" value={other.id} />
          </>
        ) : null}
        {works || other ? null : (
          <InsetText>
            <p>
              A product belongs to an organisation. <a href="/organisations/new">Found or join one</a> first.
            </p>
          </InsetText>
        )}
        <TextField name="name" label="What is it called?" />
        <Radios
          name="kind"
          legend="What kind of thing is it?"
          hint="A pathway or a new role can answer a need just as well as a product."
          options={Object.entries(productKindLabels).map(([value, label]) => ({ value, label }))}
        />
      </ActionForm>
    </Main>
  );
}
