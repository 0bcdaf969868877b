import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { editOrganisation } from "@/features/organisation/actions";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Change the details of an organisation" };

type Props = { params: Promise<{ organisationId: string }> };

export default async function EditOrganisationPage({ params }: Props) {
  const { organisationId } = await params;
  const { name, place, website, summary, can } = await orNotFound(
    (await exchange()).organisation.find({ organisationId }),
  );
  if (!can.edit) notFound();
  return (
    <Main before={<BackLink href={`/organisations/${organisationId}`} />}>
      <PageHeading>Change the details of {name}</PageHeading>
      <ActionForm action={editOrganisation} submitText="Save">
        <HiddenField name="organisationId" value={organisationId} />
        <TextField name="place" label="Where is it?" defaultValue={place} width={20} />
        <TextField name="website" label="Website (optional)" type="url" defaultValue={website ?? ""} />
        <TextArea name="summary" label="What does it do? (optional)" defaultValue={summary ?? ""} rows={3} />
      </ActionForm>
      <p>
        To change the name, the kind or an identifier, <a href="/contact">contact a broker</a>.
      </p>
    </Main>
  );
}
