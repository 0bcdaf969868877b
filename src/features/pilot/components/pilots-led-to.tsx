import { SectionHeading } from "@/components/ui/heading";
import type { PilotOfChallenge } from "../challenge/queries";
import { pilotLabels } from "../status";

/** What came of a need: each pilot with its state, and its result once that is published. */
export function PilotsLedTo({ pilots }: { pilots: PilotOfChallenge[] }) {
  if (pilots.length === 0) return null;
  return (
    <section>
      <SectionHeading id="pilots">Pilots it led to</SectionHeading>
      <ul>
        {pilots.map(({ id, slug, title, status, chosen, result, resultStatus, isReadable }) => (
          <li key={id}>
            <Linked href={result ? `/evaluations/${result}` : isReadable ? `/pilots/${slug}` : null}>
              {title}
            </Linked>
            : {result ? resultText(resultStatus) : pilotLabels[status].toLowerCase()}
            {chosen ? ", chosen in the decision" : ""}
          </li>
        ))}
      </ul>
    </section>
  );
}

function resultText(status: PilotOfChallenge["resultStatus"]): string {
  return status === "retracted" ? "result retracted" : "result published";
}

function Linked({ href, children }: { href: string | null; children: string }) {
  return href ? <a href={href}>{children}</a> : children;
}
