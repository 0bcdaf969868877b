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
      {keyed(answersOf(need)).map(({ key, item }) => (
        <QuotedAnswer key={key} answer={item} names={names} />
      ))}
    </>
  );
}

/** The one pair of sentences that says most about why these two. */
export function BestQuotes({ explanation }: { explanation: Explanation }) {
  const needs = explanation.contributions.filter(({ feature }) => feature.startsWith("text:"));
  const [best] = needs.sort((a, b) => b.points / b.max - a.points / a.max);
  const [answer] = best ? answersOf(best) : [];
  return answer ? <QuotedAnswer answer={{ ...answer, said: answer.said.slice(0, 1) }} /> : null;
}

type Answer = { asked: Quoted; said: Quoted[] };

const plain: SideNames = { need: "The need", product: "The product" };

function QuotedAnswer({ answer: { asked, said }, names = plain }: { answer: Answer; names?: SideNames }) {
  return (
    <Sides>
      <Quote by={names.need}>{asked.text}</Quote>
      <div>
        {said.map(({ text }) => (
          <Quote key={text} by={names.product}>
            {text}
          </Quote>
        ))}
      </div>
    </Sides>
  );
}

/** Quotes come in pairs: a sentence of the need, then one of the product that answers it. Each of the need is told once. */
function answersOf({ quotes }: Contribution): Answer[] {
  const answers = new Map<string, Answer>();
  for (let place = 0; place < quotes.length; place += 2) {
    const [asked, said] = [quotes[place], quotes[place + 1]];
    if (!asked) continue;
    const answer = answers.get(asked.text) ?? { asked, said: [] };
    answers.set(asked.text, answer);
    if (said && !answer.said.some(({ text }) => text === said.text)) answer.said.push(said);
  }
  return [...answers.values()];
}
