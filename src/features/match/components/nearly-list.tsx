import { SectionHeading } from "@/components/ui/heading";
import { listed } from "../engine/words";
import type { ShownSuggestion } from "../suggestion/queries";
import { pairOf } from "./suggestion-choices";

type NearlyListProps = {
  /** Suggestions that an essential must-have shuts out, whatever their score. */
  suggestions: ShownSuggestion[];
  shows: "product" | "challenge";
};

/** What would fit but for its must-haves, and which one change would unblock it. */
export function NearlyList({ suggestions, shows }: NearlyListProps) {
  if (suggestions.length === 0) return null;
  return (
    <section aria-labelledby="nearly">
      <SectionHeading id="nearly" level={3}>
        Nearly
      </SectionHeading>
      <p>
        {shows === "product"
          ? "These speak to the need, and an essential must-have shuts them out. It is kept apart from their score."
          : "It speaks to these needs, and an essential must-have shuts it out. That is kept apart from the score."}
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {suggestions.map((one) => (
          <li key={`${one.challengeId}${one.productId}`}>
            <Nearly suggestion={one} isProduct={shows === "product"} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Nearly({ suggestion, isProduct }: { suggestion: ShownSuggestion; isProduct: boolean }) {
  const { blockers, productName, productSlug, challengeTitle, challengeSlug, explanation } = suggestion;
  const name = isProduct ? productName : challengeTitle;
  const [only, another] = blockers;
  return (
    <>
      <a href={isProduct ? `/products/${productSlug}` : `/challenges/${challengeSlug}`}>{name}</a>,{" "}
      {isProduct ? suggestion.innovatorName : suggestion.leaderName}: {Math.round(explanation.score)} of 100.{" "}
      {another
        ? `Shut out by ${listed(blockers.map(({ label }) => `“${label}”`))}.`
        : `One change would unblock it: “${only?.label}”. ${only?.knownFrom}`}{" "}
      <a href={`/matches/why?${pairOf(suggestion)}`}>Why: {name}</a>
    </>
  );
}
