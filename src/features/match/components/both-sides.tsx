import { SectionHeading } from "@/components/ui/heading";
import type { ShownMatch } from "../shown/queries";
import { Sides } from "./sides";

/** The need and the product, each in the words of its own organisation. */
export function BothSides({ shown }: { shown: ShownMatch }) {
  const { match, words } = shown;
  return (
    <Sides>
      <section>
        <SectionHeading level={3}>
          <a href={`/challenges/${match.challengeSlug}`}>{match.challengeTitle}</a>
        </SectionHeading>
        <p className="ix-caption">{match.leaderName}</p>
        <p>{words.problem}</p>
        {words.better ? <p>What better looks like: {words.better}</p> : null}
      </section>
      <section>
        <SectionHeading level={3}>
          <a href={`/products/${match.productSlug}`}>{match.productName}</a>
        </SectionHeading>
        <p className="ix-caption">{match.innovatorName}</p>
        <p>{words.summary}</p>
        {words.howItWorks ? <p>{words.howItWorks}</p> : null}
      </section>
    </Sides>
  );
}
