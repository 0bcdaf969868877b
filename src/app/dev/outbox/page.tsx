import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { mailLabels } from "@/features/notification/status";
import { formatMoment } from "@/lib/dates";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Outbox" };

/** Shows everybody's mail, links included: the demo alone has this page. */
export default async function OutboxPage() {
  const messages = await orNotFound((await exchange()).notification.listOutbox());
  return (
    <Main>
      <PageHeading>Outbox</PageHeading>
      <p>The demo sends no email: the latest 50 messages stay here. This page exists only in the demo.</p>
      {messages.length === 0 ? (
        <EmptyState heading="No messages yet">
          <p>
            <a href="/sign-in">Ask for a sign-in link</a>, or do something that others need to know.
          </p>
        </EmptyState>
      ) : null}
      {messages.map((one) => (
        <Card
          key={one.id}
          headingLevel={2}
          caption={`To ${one.recipient}, ${formatMoment(one.queuedAt)}`}
          heading={one.subject}
          footer={mailLabels[one.status]}
        >
          {one.body ? <p>{one.body}</p> : null}
          {one.href ? (
            <p>
              <a href={one.href}>
                Open the link<span className="nhsuk-u-visually-hidden"> of “{one.subject}”</span>
              </a>
            </p>
          ) : null}
        </Card>
      ))}
    </Main>
  );
}
