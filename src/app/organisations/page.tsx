import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { organisationKindLabels } from "@/features/organisation/status";
import { isAdministrator, isBroker } from "@/lib/actor";
import { currentContext, exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Organisations" };

type Props = { searchParams: Promise<{ after?: string }> };

export default async function OrganisationsPage({ searchParams }: Props) {
  const { after } = await searchParams;
  const { actor } = await currentContext();
  const page = await (await exchange()).organisation.list({ status: "verified", cursor: after });
  return (
    <Main>
      <PageHeading>Organisations</PageHeading>
      <p>Everyone who supplies, tests or adopts here, as verified by a broker.</p>
      {isBroker(actor, "viewer") ? (
        <p>
          <a href="/organisations/waiting">Organisations that wait to be verified</a>
        </p>
      ) : null}
      {isAdministrator(actor) ? (
        <p>
          <a href="/people">Manage people</a>
        </p>
      ) : null}
      {page.items.length === 0 ? (
        <EmptyState heading="No organisations here" illustration="people">
          <p>Organisations appear when a broker has verified them.</p>
        </EmptyState>
      ) : (
        <Table
          caption="Verified organisations"
          hideCaption
          head={["Organisation", "Kind", "Place"]}
          rows={page.items.map(({ id, name, kind, place }) => [
            <a key={id} href={`/organisations/${id}`}>
              {name}
            </a>,
            organisationKindLabels[kind],
            place,
          ])}
        />
      )}
      <Pagination
        previous={after ? { href: "/organisations", label: "First page" } : undefined}
        next={page.next ? { href: `/organisations?after=${page.next}` } : undefined}
      />
      <ButtonLink href="/organisations/new" variant="secondary">
        Add your organisation
      </ButtonLink>
    </Main>
  );
}
