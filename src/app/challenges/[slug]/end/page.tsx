import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Checkboxes } from "@/components/form/checkboxes";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { closeWithoutAward, decideChallenge, withdrawChallenge } from "@/features/challenge/actions";
import { ReasonForm } from "@/features/challenge/components/reason-form";
import { inAddress } from "@/features/challenge/rules";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "End a need" };

type Props = { params: Promise<{ slug: string }> };

export default async function EndChallengePage({ params }: Props) {
  const api = await exchange();
  const challenge = await orNotFound(api.challenge.find(inAddress((await params).slug)));
  const { can, id } = challenge;
  const ofNeed = can.decide ? await api.pilot.listForChallenge({ challengeId: id }) : [];
  const pilots = ofNeed.filter(({ status, hasStarted }) => hasStarted || status !== "stopped");
  if (!(can.decide || can.closeWithoutAward || can.withdraw)) notFound();
  return (
    <Main before={<BackLink href={`/challenges/${challenge.slug}`}>{challenge.title}</BackLink>}>
      <div className="ix-prose">
        <PageHeading caption={challenge.title}>
          {can.withdraw ? "Withdraw this need" : "Say how it ended"}
        </PageHeading>
        {can.decide ? (
          <ReasonForm
            challengeId={id}
            action={decideChallenge}
            heading="It is decided"
            label={pilots.length > 0 ? "Why?" : "What did you choose, and why?"}
            hint="Everybody reads this. It cannot be changed later."
            button="Publish the decision"
          >
            {pilots.length > 0 ? (
              <Checkboxes
                name="pilotIds[]"
                legend="Which pilots did you choose?"
                hint="Their titles become public with the decision."
                options={pilots.map((one) => ({ value: one.id, label: one.title }))}
              />
            ) : null}
          </ReasonForm>
        ) : null}
        {can.closeWithoutAward ? (
          <ReasonForm
            challengeId={id}
            action={closeWithoutAward}
            heading="It ends without an award"
            label="Why did you choose none?"
            hint="Those who answered learn from this. Everybody reads it. It cannot be changed later."
            button="Close without an award"
            isFinal
          />
        ) : null}
        {can.withdraw ? (
          <ReasonForm
            challengeId={id}
            action={withdrawChallenge}
            heading="Withdraw"
            label="Why do you withdraw it?"
            hint="Everybody who follows this need reads it. A need that is withdrawn cannot come back."
            button="Withdraw this need"
            isFinal
          />
        ) : null}
      </div>
    </Main>
  );
}
