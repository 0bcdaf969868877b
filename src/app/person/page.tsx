import type { Metadata } from "next";
import { cookies } from "next/headers";
import { Main } from "@/components/layout/main";
import { Banner } from "@/components/ui/banner";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { SummaryList } from "@/components/ui/summary-list";
import { PreferencesForm } from "@/features/notification/components/preferences-form";
import { MembershipList } from "@/features/organisation/components/membership-list";
import { SessionList } from "@/features/person/components/session-list";
import { sessionCookieName } from "@/server/kernel/session-cookie";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";
import { ConnectAccount } from "./connect-account";

export const metadata: Metadata = { title: "Your account" };

const savedSentences: Record<string, string> = {
  name: "Your name is saved.",
  preferences: "Your email choices are saved.",
  asked: "You have asked to be let in. We tell you when someone answers.",
};

type Props = { searchParams: Promise<{ saved?: string }> };

export default async function PersonPage({ searchParams }: Props) {
  const { saved } = await searchParams;
  const api = await exchange();
  const person = await orNotFound(api.person.findSelf());
  const currentToken = (await cookies()).get(sessionCookieName())?.value;
  const [memberships, sessions, preferences] = await Promise.all([
    api.organisation.membership.listMine(),
    api.person.session.list({ currentToken }),
    api.notification.findPreferences(),
  ]);
  const sentence = saved ? savedSentences[saved] : undefined;
  return (
    <Main>
      {sentence ? (
        <Banner title="Saved" kind="success">
          <p>{sentence}</p>
        </Banner>
      ) : null}
      <PageHeading>Your account</PageHeading>
      <SummaryList
        rows={[
          {
            key: "Name",
            value: person.name,
            action: { href: "/person/name", text: "Change", hidden: "your name" },
          },
          { key: "Email address", value: person.email },
        ]}
      />
      <SectionHeading id="organisations">Your organisations</SectionHeading>
      <MembershipList memberships={memberships} />
      <SectionHeading id="devices">Where you are signed in</SectionHeading>
      <SessionList sessions={sessions} />
      <ConnectAccount isConnected={person.hasProviderAccount} />
      <SectionHeading id="email">What reaches you by email</SectionHeading>
      <PreferencesForm preferences={preferences} />
    </Main>
  );
}
