import { ButtonLink } from "@/components/ui/button";
import type { ShownMatch } from "../shown/queries";

/** What the reader can do with this match now, the most likely first. */
export function MatchChoices({ shown }: { shown: ShownMatch }) {
  const { match, can } = shown;
  const at = (verb: string) => `/matches/${match.id}/${verb}`;
  const choices = [
    can.introduce ? { href: at("introduce"), text: "Introduce them" } : null,
    can.turnDown ? { href: at("turn-down"), text: "Turn down", isSecondary: true } : null,
    can.answer ? { href: at("accept"), text: "Accept" } : null,
    can.answer ? { href: at("decline"), text: "Decline", isSecondary: true } : null,
    can.startPilot ? { href: `/pilots/new?match=${match.id}`, text: "Start a pilot" } : null,
    can.talk ? { href: at("meeting"), text: "Propose a meeting", isSecondary: true } : null,
    can.withdraw ? { href: at("withdraw"), text: "Withdraw the introduction", isSecondary: true } : null,
    can.endWithoutPilot ? { href: at("end"), text: "End without a pilot", isSecondary: true } : null,
  ].filter((choice) => choice !== null);
  if (choices.length === 0) return null;
  return (
    <p className="ix-form__buttons">
      {choices.map(({ href, text, isSecondary }) => (
        <ButtonLink key={href} href={href} variant={isSecondary ? "secondary" : "primary"}>
          {text}
        </ButtonLink>
      ))}
    </p>
  );
}
