import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { SectionHeading } from "@/components/ui/heading";
import { askForIntroduction } from "../actions";
import type { Offer } from "../offer/queries";

/** One side is given by the page, the other one is chosen from what the reader's organisation can offer. */
type AskForIntroductionProps =
  | { challengeId: string; products: Offer[] }
  | { productId: string; challenges: Offer[] };

/** For the page of a challenge or of a product; nothing is shown to who cannot ask. */
export function AskForIntroduction(props: AskForIntroductionProps) {
  const isOffering = "products" in props;
  const offers = isOffering ? props.products : props.challenges;
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="ask-for-introduction">
      <SectionHeading id="ask-for-introduction">Ask for an introduction</SectionHeading>
      <p>
        A broker answers within five working days. The other side hears of it when the broker introduces you.
      </p>
      <ActionForm action={askForIntroduction} submitText="Ask a broker">
        {isOffering ? (
          <HiddenField name="challengeId" value={props.challengeId} />
        ) : (
          <HiddenField name="productId" value={props.productId} />
        )}
        <Select
          name={isOffering ? "productId" : "challengeId"}
          label={isOffering ? "Which of your products" : "Which of your needs"}
          options={offers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextArea
          name="sentence"
          label="Why you want to be introduced"
          hint="A sentence or two. The broker reads it, and the other side after the introduction."
          maxLength={600}
          rows={3}
        />
      </ActionForm>
    </section>
  );
}
