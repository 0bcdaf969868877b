import { ExternalLink } from "@/components/ui/external-link";
import { keyed } from "@/components/ui/keyed";
import type { Explanation } from "../engine/explanation";

/** The results an explanation cites, each with where it is to be read, and what they do to the score. */
export function EvidenceList({ explanation }: { explanation: Explanation }) {
  const evidence = explanation.contributions.find(({ feature }) => feature === "evidence");
  if (!evidence) return null;
  return (
    <>
      <p>{evidence.sentence}</p>
      {evidence.quotes.length > 0 ? (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {keyed(evidence.quotes).map(({ key, item: { field, text, href } }) => (
            <li key={key}>
              {field}: <Source href={href}>{text}</Source>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Source({ href, children }: { href?: string; children: string }) {
  if (!href) return children;
  return href.startsWith("/") ? (
    <a href={href}>{children}</a>
  ) : (
    <ExternalLink href={href}>{children}</ExternalLink>
  );
}
