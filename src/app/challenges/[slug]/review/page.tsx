import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { approveChallenge, requestChanges } from "@/features/challenge/actions";
import { ChallengeFacts } from "@/features/challenge/components/challenge-facts";
import { ChallengeStory } from "@/features/challenge/components/challenge-story";
import { DateQuestions } from "@/features/challenge/components/date-questions";
import { ReasonForm } from "@/features/challenge/components/reason-form";
import { inAddress } from "@/features/challenge/rules";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Review a need" };

type Props = { params: Promise<{ slug: string }> };

export default async function ReviewChallengePage({ params }: Props) {
  const api = await exchange();
  const challenge = await orNotFound(api.challenge.find(inAddress((await params).slug)));
  const { can, id } = challenge;
  if (!(can.approve || can.requestChanges)) notFound();
  return (
    <Main before={<BackLink href="/challenges/review">Needs to review</BackLink>}>
      <PageHeading caption={`Review: ${challenge.organisation.name}`}>{challenge.title}</PageHeading>
      <ChallengeFacts challenge={challenge} now={new Date()} />
      <ChallengeStory challenge={challenge} />
      <div className="ix-prose">
        <section>
          <h2 className="nhsuk-heading-m">Approve</h2>
          <ActionForm action={approveChallenge} submitText="Approve">
            <HiddenField name="challengeId" value={id} />
            <HiddenField name="revision" value={challenge.revision} />
            <DateQuestions
              opensAt={challenge.opensAt}
              closesAt={challenge.closesAt}
              isStanding={challenge.isStanding}
              opensHint="Leave empty to open it now."
            />
          </ActionForm>
        </section>
        <ReasonForm
          challengeId={id}
          action={requestChanges}
          revision={challenge.revision}
          heading="Ask for changes"
          label="What should change, and why?"
          hint="The owner reads this."
          button="Ask for changes"
        />
      </div>
    </Main>
  );
}
