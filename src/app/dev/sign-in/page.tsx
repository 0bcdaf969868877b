import type { Metadata } from "next";
import { HiddenField } from "@/components/form/hidden-field";
import { Main } from "@/components/layout/main";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/heading";
import { organisationKindLabels, roleLabels } from "@/features/organisation/status";
import type { Exchange } from "@/server/root";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";
import { signInAsDemoPerson } from "./actions";

export const metadata: Metadata = { title: "Sign in to the demo" };

export default async function DemoSignInPage() {
  const people = await orNotFound((await exchange()).person.listDemo());
  return (
    <Main>
      <PageHeading>Sign in to the demo</PageHeading>
      <p>Choose anyone. All of these people are invented, and this page exists only in the demo.</p>
      <ul className="nhsuk-list nhsuk-list--border">
        {people.map((one) => (
          <li key={one.id}>
            <form action={signInAsDemoPerson}>
              <HiddenField name="personId" value={one.id} />
              <Button variant="link">
                <span className="nhsuk-u-visually-hidden">Sign in as </span>
                {one.name ?? one.email}
              </Button>
              <br />
              {describe(one)}
            </form>
          </li>
        ))}
      </ul>
    </Main>
  );
}

type DemoPerson = Awaited<ReturnType<Exchange["person"]["listDemo"]>>[number];

function describe({ organisation, kind, role }: DemoPerson): string {
  if (!organisation || !kind || !role) return "No organisation";
  return `${roleLabels[role]} of ${organisation} (${organisationKindLabels[kind]})`;
}
