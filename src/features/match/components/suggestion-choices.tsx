import { ButtonLink } from "@/components/ui/button";
import type { ShownSuggestion } from "../suggestion/queries";

/** The need and the product, as the addresses about a pair name them. */
export function pairOf({ challengeId, productId }: ShownSuggestion): string {
  return `challenge=${challengeId}&product=${productId}`;
}

/** What the reader can do with a suggestion. */
export function SuggestionChoices({ suggestion }: { suggestion: ShownSuggestion }) {
  const { match, can, productName, challengeTitle } = suggestion;
  const pair = pairOf(suggestion);
  const about = <span className="nhsuk-u-visually-hidden">{`: ${productName} and ${challengeTitle}`}</span>;
  const links = [
    match ? { href: `/matches/${match.id}`, text: "Go to the match" } : null,
    can.ask ? { href: `/matches/ask?${pair}`, text: "Ask for an introduction" } : null,
    can.introduce ? { href: `/matches/make?${pair}`, text: "Introduce them" } : null,
  ].filter((link) => link !== null);
  return (
    <div className="ix-verbs">
      {links.map(({ href, text }) => (
        <ButtonLink key={href} href={href} variant="secondary">
          {text}
          {about}
        </ButtonLink>
      ))}
      {can.dismiss ? (
        <a className="ix-button-link" href={`/matches/dismiss?${pair}`}>
          Not for us
          {about}
        </a>
      ) : null}
    </div>
  );
}

/** What either side said against it. */
export function Dismissals({ suggestion }: { suggestion: ShownSuggestion }) {
  const { leaderDismissed, innovatorDismissed, leaderName, innovatorName } = suggestion;
  return (
    <>
      {leaderDismissed ? <p>{`${leaderName} says: not for us, because “${leaderDismissed}”`}</p> : null}
      {innovatorDismissed ? (
        <p>{`${innovatorName} says: not for us, because “${innovatorDismissed}”`}</p>
      ) : null}
    </>
  );
}
