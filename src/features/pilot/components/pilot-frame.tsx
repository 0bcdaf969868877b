import type { ReactNode } from "react";
import { Main } from "@/components/layout/main";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { InsetText } from "@/components/ui/inset-text";
import type { PilotPage } from "../workspace/queries";
import { LiveRefresh } from "./live-refresh";
import { type PilotPart, PilotTabs } from "./pilot-tabs";
import { PilotTag } from "./status-tag";

type PilotFrameProps = {
  pilot: PilotPage;
  current: PilotPart;
  /** The heading of the section; the overview has none. */
  heading?: string;
  children: ReactNode;
};

/** The head of every page of the workspace. */
export function PilotFrame({ pilot, current, heading, children }: PilotFrameProps) {
  return (
    <Main before={<Breadcrumbs items={[{ href: "/pilots", text: "Pilots" }]} />}>
      <PageHeading caption="Pilot">{pilot.title}</PageHeading>
      <p>
        <PilotTag status={pilot.status} />
      </p>
      {pilot.isIllustration ? <IllustrationNote /> : null}
      <PilotTabs slug={pilot.slug} current={current} />
      <LiveRefresh pilotId={pilot.id} latest={pilot.latest} />
      {heading ? <SectionHeading>{heading}</SectionHeading> : null}
      {children}
    </Main>
  );
}

function IllustrationNote() {
  return (
    <InsetText>
      <p>
        <strong>Illustration.</strong> This is a demonstration: its gates, tasks, dates, signatures and people
        are made up, and so is every figure without a public source. No organisation has endorsed it.
      </p>
    </InsetText>
  );
}
