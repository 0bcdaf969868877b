import { SectionHeading } from "@/components/ui/heading";
import { type Answers, type Audiences, fields } from "../section/schema";
import { audienceLabels } from "../status";
import { AnswerValue, Paragraphs } from "./answer-value";

type ProductPriceProps = { answers: Answers; audiences: Audiences };

/** The price for those who may see it; others are told how they would get to see it. */
export function ProductPrice({ answers, audiences }: ProductPriceProps) {
  const { pricePounds, priceBasis, priceNote } = answers;
  const isKnown = pricePounds !== undefined || priceBasis || priceNote;
  const audience = audiences.pricePounds;
  return (
    <section className="ix-answer">
      <SectionHeading>Price</SectionHeading>
      {isKnown && audience ? (
        <p className="ix-answer__who">Seen by: {audienceLabels[audience].toLowerCase()}</p>
      ) : null}
      {isKnown ? (
        <div className="ix-prose">
          {pricePounds === undefined ? null : (
            <p>
              <strong>
                <AnswerValue field={fields.pricePounds} value={pricePounds} />
              </strong>{" "}
              {priceBasis}
            </p>
          )}
          {pricePounds === undefined && priceBasis ? <p>{priceBasis}</p> : null}
          {priceNote ? <Paragraphs text={priceNote} /> : null}
        </div>
      ) : (
        <p>The price is not shown here. Suppliers usually share it once they are introduced to you.</p>
      )}
    </section>
  );
}
