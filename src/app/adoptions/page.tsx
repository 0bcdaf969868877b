import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { DoneBanner } from "@/components/ui/done-banner";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { AdoptionList } from "@/features/adoption/components/adoption-list";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Adoptions" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AdoptionsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const [cursor] = [asked.cursor].flat();
  const api = await exchange();
  const { items, next } = await orNotFound(api.adoption.listOwn({ cursor }));
  return (
    <Main>
      <DoneBanner
        done={asked.done}
        messages={{ withdrawn: "The decision is withdrawn. The other side was told." }}
      />
      <PageHeading>Adoptions</PageHeading>
      <p className="nhsuk-lede-text">
        What each site decided after a pilot, and whether it still uses the product 3, 6 and 12 months on.
      </p>
      {items.length > 0 ? (
        <AdoptionList adoptions={items} withPilot />
      ) : (
        <EmptyState heading={cursor ? "No more adoptions" : "No adoption yet"}>
          <p>
            When the testing of a pilot is over, its sites decide: adopt, adapt or not now. Open a decision on
            the page “Adoption” of <a href="/pilots">your pilot</a>.
          </p>
        </EmptyState>
      )}
      <Pagination next={next ? { href: `/adoptions?cursor=${next}` } : undefined} />
    </Main>
  );
}
