import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { env } from "@/env";
import { organisationKindLabels } from "@/features/organisation/status";
import { listDemoPeople } from "@/features/person/queries";
import { currentContext } from "@/trpc/server";
import { signInAsDemoPerson } from "./actions";

export const metadata: Metadata = { title: "Sign in to the demo" };

export default async function DemoSignInPage() {
  if (!env().EXCHANGE_DEMO) notFound();
  const people = await listDemoPeople(await currentContext());
  return (
    <Main>
      <PageHeading>Sign in to the demo</PageHeading>
      <p>Choose anyone. All of these people are invented, and this page exists only in the demo.</p>
      <Table
        caption="People of the demo"
        hideCaption
        head={["Person", "Organisation", "Kind", "Role", "Sign in"]}
        rows={people.map((one) => [
          one.name ?? one.email,
          one.organisation ?? "None",
          one.kind ? organisationKindLabels[one.kind] : "",
          one.role ?? "",
          <form key={one.id} action={signInAsDemoPerson}>
            <input type="hidden" name="personId" value={one.id} />
            <Button variant="link">
              Sign in<span className="nhsuk-u-visually-hidden"> as {one.name ?? one.email}</span>
            </Button>
          </form>,
        ])}
      />
    </Main>
  );
}
