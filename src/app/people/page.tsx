import type { Metadata } from "next";
import { SearchForm } from "@/components/form/search-form";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/dates";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "People" };

type Props = { searchParams: Promise<{ q?: string; after?: string }> };

/** For administrators: everybody who has signed in or was invited. */
export default async function PeoplePage({ searchParams }: Props) {
  const { q = "", after } = await searchParams;
  const page = await orNotFound((await exchange()).person.list({ q, cursor: after }));
  const address = (more: Record<string, string>) => `/people?${new URLSearchParams({ q, ...more })}`;
  return (
    <Main before={<BackLink href="/organisations">Organisations</BackLink>}>
      <PageHeading>People</PageHeading>
      <SearchForm action="/people" label="Find a person by name or email address" defaultValue={q} />
      {page.items.length === 0 ? (
        <EmptyState heading="Nobody found">
          <p>Try a part of their name or of their email address.</p>
        </EmptyState>
      ) : (
        <Table
          caption="People by email address"
          hideCaption
          head={["Name", "Email address", "Works for", "Access"]}
          rows={page.items.map(({ id, name, email, organisation, suspendedAt }) => [
            <a key={id} href={`/people/${id}`}>
              {name || "Without a name"}
            </a>,
            email,
            organisation ?? "No organisation",
            suspendedAt ? `Suspended on ${formatDate(suspendedAt)}` : "Can sign in",
          ])}
        />
      )}
      <Pagination
        previous={after ? { href: address({}), label: "First page" } : undefined}
        next={page.next ? { href: address({ after: page.next }) } : undefined}
      />
    </Main>
  );
}
