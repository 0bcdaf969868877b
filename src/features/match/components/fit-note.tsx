import { Card } from "@/components/ui/card";
import { SectionHeading } from "@/components/ui/heading";
import { InsetText } from "@/components/ui/inset-text";
import type { ShownCombination, ShownFit } from "../fit/queries";

/** Says plainly when nothing fits, and which words of the need nothing answers. */
export function NoGoodMatch({ fit }: { fit: ShownFit }) {
  return (
    <InsetText>
      <h3 className="nhsuk-heading-s">No good match yet</h3>
      <p>
        Nothing that is listed answers this need well. We look again whenever a product is listed or changed.
      </p>
      <UnmetNeeds unmet={fit.unmet} lead="Nothing among the ten that come closest speaks to:" />
    </InsetText>
  );
}

export function UnmetNeeds({ unmet, lead }: { unmet: string[]; lead: string }) {
  if (unmet.length === 0) return null;
  return (
    <>
      <p>{lead}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {unmet.map((sentence) => (
          <li key={sentence}>“{sentence}”</li>
        ))}
      </ul>
    </>
  );
}

/** A few products that answer the need together, with what each answers and what none does. */
export function TogetherCover({ combination }: { combination: ShownCombination }) {
  const { members, covered, alone, unanswered } = combination;
  return (
    <section aria-labelledby="together">
      <SectionHeading id="together" level={3}>
        Together these cover {percent(covered)} of what you ask
      </SectionHeading>
      <p>
        The best single product covers {percent(alone)}. It is measured by the words and topics of the need,
        so read what each one answers.
      </p>
      {members.map(({ productId, name, slug, answers, adds }) => (
        <Card
          key={productId}
          heading={<a href={`/products/${slug}`}>{name}</a>}
          headingLevel={4}
          caption={`Adds ${percent(adds)}`}
        >
          <UnmetNeeds unmet={answers} lead="It answers:" />
        </Card>
      ))}
      {unanswered.length > 0 ? <UnmetNeeds unmet={unanswered} lead="None of them answers:" /> : null}
    </section>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
