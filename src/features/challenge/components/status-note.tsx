import { WarningCallout } from "@/components/ui/warning-callout";
import type { ShownChallenge } from "../queries";
import type { ChallengeStatus } from "../status";

const headings: Partial<Record<ChallengeStatus, string>> = {
  changes_requested: "A broker asks for changes",
  withdrawn: "Why it was withdrawn",
  decided: "What was decided",
  no_award: "Why it ended without an award",
};

/** Every "no", and every decision, has a reason that the other side reads. */
export function StatusNote({ challenge }: { challenge: ShownChallenge }) {
  const { status, statusReason, awaitingConfirmation, isInside, organisation } = challenge;
  const heading = headings[status];
  return (
    <>
      {heading && statusReason ? (
        <WarningCallout heading={heading}>
          <p>{statusReason}</p>
        </WarningCallout>
      ) : null}
      {awaitingConfirmation && isInside ? (
        <WarningCallout heading="Waiting to be confirmed">
          <p>
            A broker worked on this text. An owner of {organisation.name} reads it and confirms it before it
            is reviewed.
          </p>
        </WarningCallout>
      ) : null}
    </>
  );
}
