import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { SectionHeading } from "@/components/ui/heading";
import { removeAssurance, seeAssurance, verifyAssurance } from "../actions";
import { type AssuranceStatus, assuranceKindLabels, assuranceLabels } from "../status";
import type { PassportItem } from "./passport-table";

type PassportLineProps = { item: PassportItem; slug: string; can: { claim: boolean; check: boolean } };

const steps = {
  claimed: { text: "I have seen the document", action: seeAssurance },
  seen: { text: "I have verified it", action: verifyAssurance },
} as const satisfies Partial<Record<AssuranceStatus, unknown>>;

/** What can be done with one line: a broker's next check, or taking it out. */
export function PassportLine({ item, slug, can }: PassportLineProps) {
  const step = item.status === "verified" ? null : steps[item.status];
  if (!can.claim && !(can.check && step)) return null;
  const what = assuranceKindLabels[item.kind];
  return (
    <section className="ix-row">
      <SectionHeading level={2}>
        {what}: {assuranceLabels[item.shown].toLowerCase()}
      </SectionHeading>
      {can.check && step ? (
        <ActionForm action={step.action} submitText={step.text}>
          <HiddenField name="itemId" value={item.id} />
          <HiddenField name="slug" value={slug} />
          <TextArea
            name="depth"
            label={`What you checked of ${what}, and how deeply`}
            hint="For example: read the whole certificate, and asked who issued it."
            rows={2}
          />
        </ActionForm>
      ) : null}
      {can.claim ? (
        <ActionForm
          action={removeAssurance}
          submitText={null}
          secondary={<SubmitButton variant="secondary">{`Remove ${what}`}</SubmitButton>}
        >
          <HiddenField name="itemId" value={item.id} />
          <HiddenField name="slug" value={slug} />
        </ActionForm>
      ) : null}
    </section>
  );
}
