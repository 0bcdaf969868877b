import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/heading";
import { ActForm } from "@/features/pilot/components/act-form";
import { rollOutAdoption } from "../actions";
import type { ShownAdoption } from "../queries";
import { AnswerForm, DecideForm, StopForm, UseForm } from "./adoption-forms";
import { CorrectForm, WithdrawForm } from "./correction-forms";

type AdoptionStepsProps = { adoption: ShownAdoption; chosen: string | undefined; today: string };

/** What this person can do now; what asks for words opens on the same page, one at a time. */
export function AdoptionSteps({ adoption, chosen, today }: AdoptionStepsProps) {
  const { id, can, followUps, saidNoAfter } = adoption;
  const asked = followUps.find(({ months }) => String(months) === chosen);
  if (asked?.can.answer) {
    return (
      <Step id="answer" heading="Your answer">
        <AnswerForm adoptionId={id} followUp={asked} />
      </Step>
    );
  }
  if (chosen === "correct" && can.correct) {
    return (
      <Step id="correct" heading="Correct a day">
        <CorrectForm adoption={adoption} />
      </Step>
    );
  }
  if (chosen === "withdraw" && can.withdraw) {
    return (
      <Step id="withdraw" heading="Withdraw the decision">
        <WithdrawForm adoptionId={id} />
      </Step>
    );
  }
  if (can.decide) {
    return (
      <Step id="decide" heading="Decide">
        <DecideForm adoptionId={id} today={today} />
      </Step>
    );
  }
  if (chosen === "use" && can.putIntoUse) {
    return (
      <Step id="use" heading="In use">
        <UseForm adoptionId={id} />
      </Step>
    );
  }
  if (can.stop && (chosen === "stop" || saidNoAfter !== null)) {
    return (
      <Step id="stop" heading="Stop">
        {saidNoAfter === null ? null : <p>This site said that it was not in use. Say when it stopped.</p>}
        <StopForm adoptionId={id} />
      </Step>
    );
  }
  return (
    <div className="ix-form__buttons">
      {can.rollOut ? (
        <ActForm action={rollOutAdoption} ids={{ adoptionId: id }} button="Begin to roll it out" />
      ) : null}
      {can.putIntoUse ? (
        <ButtonLink href={`/adoptions/${id}?do=use#use`} variant={can.rollOut ? "secondary" : undefined}>
          It is in use
        </ButtonLink>
      ) : null}
      {can.stop ? (
        <ButtonLink href={`/adoptions/${id}?do=stop#stop`} variant="secondary">
          It stopped
        </ButtonLink>
      ) : null}
    </div>
  );
}

/** For what was entered or opened by mistake. */
export function MendLinks({ adoption: { id, can }, chosen }: Omit<AdoptionStepsProps, "today">) {
  if (can.correct && chosen !== "correct") {
    return (
      <p>
        <a href={`/adoptions/${id}?do=correct#correct`}>Correct a day</a>
      </p>
    );
  }
  if (can.withdraw && chosen !== "withdraw") {
    return (
      <p>
        <a href={`/adoptions/${id}?do=withdraw#withdraw`}>Withdraw a decision opened by mistake</a>
      </p>
    );
  }
  return null;
}

function Step({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id}>{heading}</SectionHeading>
      {children}
    </section>
  );
}
