import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Main } from "@/components/layout/main";
import { PageHeading } from "@/components/ui/heading";
import { unsubscribe } from "@/features/notification/actions";
import { unsubscribeSchema } from "@/features/notification/schema";
import { topicLabels } from "@/features/notification/status";

export const metadata: Metadata = { title: "Stop these emails" };

type Props = { searchParams: Promise<Record<string, string | undefined>> };

/** Opening the link changes nothing: mail scanners open it too. Only the button acts. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const link = unsubscribeSchema.safeParse(await searchParams);
  if (!link.success) {
    return (
      <Main>
        <PageHeading>This link is not complete</PageHeading>
        <p>
          Open it again from the email, or choose your emails on <a href="/person#email">your own page</a>.
        </p>
      </Main>
    );
  }
  const { who, topic, proof } = link.data;
  return (
    <Main>
      <PageHeading>Stop these emails</PageHeading>
      <p>You will get no more emails about: {topicLabels[topic].toLowerCase()}.</p>
      <p>You will still see them under Notifications when you sign in.</p>
      <ActionForm action={unsubscribe} submitText="Stop these emails">
        <HiddenField name="who" value={who} />
        <HiddenField name="topic" value={topic} />
        <HiddenField name="proof" value={proof} />
      </ActionForm>
    </Main>
  );
}
