import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { postNeed } from "@/features/challenge/actions";
import { FourQuestions } from "@/features/challenge/components/four-questions";
import { canPostChallenges, isBroker } from "@/lib/actor";
import { signInAddress } from "@/trpc/page";
import { currentContext } from "@/trpc/server";

export const metadata: Metadata = { title: "Post a need" };

export default async function NewChallengePage() {
  const { actor } = await currentContext();
  if (actor.is === "visitor") redirect(await signInAddress());
  if (isBroker(actor)) redirect("/challenges/on-behalf");
  return (
    <Main before={<BackLink href="/challenges">Needs</BackLink>}>
      <PageHeading>Post a need in four questions</PageHeading>
      {canPostChallenges(actor) ? (
        <div className="ix-prose">
          <p>
            A broker reads your answers and helps to shape them. Nothing is public before you have confirmed
            it.
          </p>
          <ActionForm
            action={postNeed}
            submitText={null}
            secondary={
              <>
                <SubmitButton name="then" value="send">
                  Send to a broker
                </SubmitButton>
                <SubmitButton name="then" value="save" variant="secondary">
                  Save for later
                </SubmitButton>
              </>
            }
          >
            <FourQuestions />
          </ActionForm>
        </div>
      ) : (
        <EmptyState
          heading="Needs are posted by NHS, council and care organisations"
          illustration="signpost"
          action={<ButtonLink href="/contact">Contact a broker</ButtonLink>}
        >
          <p>
            Switch to such an organisation if you belong to one. If you know of a need, tell a broker: they
            can draft it for the organisation that has it.
          </p>
        </EmptyState>
      )}
    </Main>
  );
}
