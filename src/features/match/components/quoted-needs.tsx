import { SectionHeading } from "@/components/ui/heading";
import { keyed } from "@/components/ui/keyed";
import { Quote } from "@/components/ui/quote";
import type { Contribution, Explanation, Quote as Quoted } from "../engine/explanation";
import type { SideNames } from "./side-words";
import { Sides } from "./sides";

/** Which sentence of the product answers which sentence of the need, side by side. */
export function QuotedNeeds({ explanation, names }: { explanation: Explanation; names?: SideNames }) {
  const needs = explanation.contributions.filter(({ feature }) => feature.startsWith("text:"));
  const answered = needs.filter(({ quotes }) => quotes.length > 0);
  const open = needs.filter(({ quotes }) => quotes.length === 0);
  return (
    <>
      {answered.map((need) => (
        <QuotedNeed key={need.feature} need={need} names={names} />
      ))}
      {open.length > 0 ? (
        <p>
          Nothing in the product’s own words speaks to:{" "}
          {open.map(({ label }) => label.toLowerCase()).join(", ")}.
        </p>
      ) : null}
    </>
  );
}

function QuotedNeed({ need, names }: { need: Contribution; names?: SideNames }) {
  return (
    <>
      <SectionHeading level={3}>{need.label}</SectionHeading>
      {keyed(pairsOf(need)).map(({ key, item }) => (
        <QuotedPair key={key} pair={item} names={names} />
      ))}
    </>
  );
}

/** The one pair of sentences that says most about why these two. */
export function BestQuotes({ explanation }: { explanation: Explanation }) {
  const needs = explanation.contributions.filter(({ feature }) => feature.startsWith("text:"));
  const [best] = needs.sort((a, b) => b.points / b.max - a.points / a.max);
  const [pair] = best ? pairsOf(best) : [];
  return pair ? <QuotedPair pair={pair} /> : null;
}

type Pair = { asked: Quoted; said: Quoted | undefined };

const plain: SideNames = { need: "The need", product: "The product" };

function QuotedPair({ pair: { asked, said }, names = plain }: { pair: Pair; names?: SideNames }) {
  return (
    <Sides>
      <Quote by={names.need}>{asked.text}</Quote>
      {said ? <Quote by={names.product}>{said.text}</Quote> : null}
    </Sides>
  );
}

/** Quotes come in pairs: a sentence of the need, then the sentence of the product that answers it. */
function pairsOf({ quotes }: Contribution): Pair[] {
  return quotes.flatMap((asked, place) => (place % 2 === 0 ? [{ asked, said: quotes[place + 1] }] : []));
}
