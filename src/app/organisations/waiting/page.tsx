import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { organisationKindLabels } from "@/features/organisation/status";
import { daysBetween, formatDate } from "@/lib/dates";
import { orNotFound } from "@/trpc/page";
import { currentContext, exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Organisations to verify" };

type Props = { searchParams: Promise<{ after?: string }> };

export default async function WaitingOrganisationsPage({ searchParams }: Props) {
  const { after } = await searchParams;
  const { now } = await currentContext();
  const page = await orNotFound((await exchange()).organisation.listWaiting({ cursor: after }));
  return (
    <Main before={<BackLink href="/organisations">Organisations</BackLink>}>
      <PageHeading>Organisations to verify</PageHeading>
      {page.items.length === 0 ? (
        <EmptyState heading="Nobody waits">
          <p>When someone founds an organisation, it waits here until a broker verifies or refuses it.</p>
        </EmptyState>
      ) : (
        <Table
          caption="Organisations to verify, longest waiting first"
          hideCaption
          head={["Organisation", "Kind", "Place", "Founded", "Days waiting"]}
          numeric={[4]}
          rows={page.items.map(({ id, name, kind, place, createdAt }) => [
            <a key={id} href={`/organisations/${id}`}>
              {name}
            </a>,
            organisationKindLabels[kind],
            place,
            formatDate(createdAt),
            daysBetween(createdAt, now),
          ])}
        />
      )}
      <Pagination
        previous={after ? { href: "/organisations/waiting", label: "First page" } : undefined}
        next={page.next ? { href: `/organisations/waiting?after=${page.next}` } : undefined}
      />
    </Main>
  );
}
