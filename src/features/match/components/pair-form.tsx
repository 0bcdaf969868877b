import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { askForIntroduction, dismissSuggestion, makeMatch } from "../actions";

const forms = {
  ask: {
    action: askForIntroduction,
    name: "sentence",
    label: "Why you want to be introduced",
    hint: "A sentence or two. The broker reads it, and the other side after the introduction.",
    button: "Ask a broker",
    max: 600,
  },
  make: {
    action: makeMatch,
    name: "note",
    label: "Your note to both sides",
    hint: "Say why they should talk, and what to settle first.",
    button: "Introduce them",
    max: 1500,
  },
  dismiss: {
    action: dismissSuggestion,
    name: "reason",
    label: "Not for us because…",
    hint: "We remember it and do not suggest this again. The other side reads it.",
    button: "Put aside",
    max: 600,
  },
} as const;

type PairFormProps = { verb: keyof typeof forms; challengeId: string; productId: string };

/** What can be said about a pair that is not a match yet. */
export function PairForm({ verb, challengeId, productId }: PairFormProps) {
  const { action, name, label, hint, button, max } = forms[verb];
  return (
    <ActionForm action={action} submitText={button}>
      <HiddenField name="challengeId" value={challengeId} />
      <HiddenField name="productId" value={productId} />
      <TextArea name={name} label={label} hint={hint} maxLength={max} rows={4} />
    </ActionForm>
  );
}
