import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Main } from "@/components/layout/main";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { markRead } from "@/features/notification/actions";
import { NotificationList } from "@/features/notification/components/notification-list";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Notifications" };

type Props = { searchParams: Promise<{ after?: string }> };

export default async function NotificationsPage({ searchParams }: Props) {
  const { after } = await searchParams;
  const api = await exchange();
  const page = await orNotFound(api.notification.list({ cursor: after }));
  const unread = await api.notification.countUnread();
  return (
    <Main>
      <PageHeading>Notifications</PageHeading>
      <p>
        What others did that you should know. <a href="/person#email">Choose what also comes by email</a>.
      </p>
      {unread > 0 ? <ActionForm action={markRead} submitText={`Mark all ${unread} as read`} /> : null}
      {page.items.length === 0 ? (
        <EmptyState heading="Nothing here yet" illustration="people">
          <p>When someone answers you, asks you something or needs your decision, it appears here.</p>
        </EmptyState>
      ) : (
        <NotificationList items={page.items} />
      )}
      <Pagination
        previous={after ? { href: "/notifications", label: "Latest" } : undefined}
        next={page.next ? { href: `/notifications?after=${page.next}`, label: "Earlier" } : undefined}
      />
    </Main>
  );
}
