import type { Explanation, JudgedMustHave, MustHaveAnswer } from "../engine/explanation";
import { BestQuotes } from "./quoted-needs";
import { ScoreLine } from "./score-line";

/** What a suggestion says of itself in a list; its own page says all of it. */
export function ShortExplanation({ explanation }: { explanation: Explanation }) {
  const { mustHaves, contributions, whatWouldRaiseIt } = explanation;
  const lines = [
    ["Must-haves met", named(mustHaves, "met")],
    ["Must-haves unmet", named(mustHaves, "unmet")],
    ["Must-haves unknown", named(mustHaves, "unknown")],
    ["Evidence", contributions.find(({ feature }) => feature === "evidence")?.sentence],
    ["What would raise it or make it surer", whatWouldRaiseIt[0]],
  ];
  return (
    <>
      <ScoreLine explanation={explanation} />
      <BestQuotes explanation={explanation} />
      <ul className="nhsuk-list">
        {lines.map(([label, said]) =>
          said ? (
            <li key={label}>
              <strong>{label}:</strong> {said}
            </li>
          ) : null,
        )}
      </ul>
    </>
  );
}

function named(mustHaves: JudgedMustHave[], answer: MustHaveAnswer): string {
  return mustHaves
    .filter((one) => one.answer === answer)
    .map(({ label, isEssential }) => (isEssential ? label : `${label} (nice to have)`))
    .join("; ");
}
