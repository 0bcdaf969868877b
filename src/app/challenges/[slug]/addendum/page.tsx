import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/date-field";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { addAddendum } from "@/features/challenge/actions";
import { inAddress } from "@/features/challenge/rules";
import { formatMoment } from "@/lib/dates";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Add something or extend" };

type Props = { params: Promise<{ slug: string }> };

export default async function AddendumPage({ params }: Props) {
  const api = await exchange();
  const challenge = await orNotFound(api.challenge.find(inAddress((await params).slug)));
  if (!challenge.can.addAddendum) notFound();
  const { closesAt } = challenge;
  return (
    <Main before={<BackLink href={`/challenges/${challenge.slug}`}>{challenge.title}</BackLink>}>
      <div className="ix-prose">
        <PageHeading caption={challenge.title}>Add something or extend</PageHeading>
        <p>
          The words of an open need stay as they are. What you add stands beside them with its date, and
          everybody who watches is told.
        </p>
        <ActionForm action={addAddendum} submitText="Publish the addendum">
          <HiddenField name="challengeId" value={challenge.id} />
          <TextArea name="body" label="What changes, or what should people know?" maxLength={3000} />
          <DateField
            name="closesOn"
            legend="New closing day (optional)"
            hint={
              closesAt
                ? `It closes on ${formatMoment(closesAt)} now. A later day extends it.`
                : "It is a standing need now. With a day here, it closes then."
            }
          />
          <TextField
            name="closesTime"
            label="New closing time"
            hint="London time, like 17:00"
            width={5}
            defaultValue="17:00"
          />
        </ActionForm>
      </div>
    </Main>
  );
}
