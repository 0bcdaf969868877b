import { SectionHeading } from "@/components/ui/heading";
import { keyed } from "@/components/ui/keyed";
import { Quote } from "@/components/ui/quote";
import type { Contribution, Explanation } from "../engine/explanation";
import { Sides } from "./sides";

type QuotedNeedsProps = { explanation: Explanation; level?: 3 | 4; most?: number };

/** Which sentence of the product answers which sentence of the need, side by side. */
export function QuotedNeeds({ explanation, level = 3, most = 99 }: QuotedNeedsProps) {
  const needs = explanation.contributions.filter(({ feature }) => feature.startsWith("text:"));
  const answered = needs.filter(({ quotes }) => quotes.length > 0);
  const open = needs.filter(({ quotes }) => quotes.length === 0);
  return (
    <>
      {answered.slice(0, most).map((need) => (
        <QuotedNeed key={need.feature} need={need} level={level} />
      ))}
      {open.length > 0 && most > answered.length ? (
        <p>
          Nothing in the product’s own words speaks to:{" "}
          {open.map(({ label }) => label.toLowerCase()).join(", ")}.
        </p>
      ) : null}
    </>
  );
}

function QuotedNeed({ need, level }: { need: Contribution; level: 3 | 4 }) {
  const pairs = need.quotes.flatMap((quote, place) =>
    place % 2 === 0 ? [{ asked: quote, said: need.quotes[place + 1] }] : [],
  );
  return (
    <>
      <SectionHeading level={level}>{need.label}</SectionHeading>
      {keyed(pairs).map(({ key, item: { asked, said } }) => (
        <Sides key={key}>
          <Quote by="The challenge">{asked.text}</Quote>
          {said ? <Quote by="The product">{said.text}</Quote> : null}
        </Sides>
      ))}
    </>
  );
}
