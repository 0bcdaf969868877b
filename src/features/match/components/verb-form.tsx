import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import {
  acceptMatch,
  declineMatch,
  endWithoutPilot,
  introduceMatch,
  turnDownMatch,
  withdrawMatch,
} from "../actions";
import type { ShownMatch } from "../shown/queries";

type Verb = {
  title: string;
  /** The right to it, as the match names it. */
  can: keyof ShownMatch["can"];
  action: typeof acceptMatch;
  name: "reason" | "note";
  label: string;
  hint: string;
  button: string;
  isFinal?: boolean;
};

const reason = { name: "reason" as const, label: "Your reason" };

/** What can be done to a match with a few written words, by the last part of the address. */
export const verbs: Record<string, Verb> = {
  introduce: {
    can: "introduce",
    title: "Introduce both sides",
    action: introduceMatch,
    name: "note",
    label: "Your note to both sides",
    hint: "Say why they should talk, and what to settle first.",
    button: "Introduce them",
  },
  "turn-down": {
    can: "turnDown",
    ...reason,
    title: "Turn down this request",
    action: turnDownMatch,
    hint: "The side that asked reads it. The other side never hears of the request.",
    button: "Turn down",
    isFinal: true,
  },
  accept: {
    can: "answer",
    ...reason,
    title: "Accept this introduction",
    action: acceptMatch,
    hint: "The other side and the broker read it. When both sides accept, you can prepare a pilot.",
    button: "Accept",
  },
  decline: {
    can: "answer",
    ...reason,
    title: "Decline this introduction",
    action: declineMatch,
    hint: "The other side and the broker read it. Say what would have to be different.",
    button: "Decline",
    isFinal: true,
  },
  withdraw: {
    can: "withdraw",
    ...reason,
    title: "Withdraw this introduction",
    action: withdrawMatch,
    hint: "Everybody in this match reads it.",
    button: "Withdraw",
    isFinal: true,
  },
  end: {
    can: "endWithoutPilot",
    ...reason,
    title: "End this match without a pilot",
    action: endWithoutPilot,
    hint: "Everybody in this match reads it.",
    button: "End the match",
    isFinal: true,
  },
};

export function VerbForm({ matchId, verb }: { matchId: string; verb: Verb }) {
  return (
    <ActionForm
      action={verb.action}
      submitText={null}
      secondary={<SubmitButton variant={verb.isFinal ? "warning" : "primary"}>{verb.button}</SubmitButton>}
    >
      <HiddenField name="matchId" value={matchId} />
      <TextArea name={verb.name} label={verb.label} hint={verb.hint} maxLength={1000} rows={5} />
    </ActionForm>
  );
}
