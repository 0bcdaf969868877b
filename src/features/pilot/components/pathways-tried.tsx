import { SectionHeading } from "@/components/ui/heading";
import { exchange } from "@/trpc/server";
import { triedHeading } from "../pathway/rules";
import { PathwayTimes, PublishedPathwayView } from "./published-pathway";

/** The pathways that pilots of this need, or behind this result, chose to show; nothing where none did. */
export async function PathwaysTried(of: { challengeId: string } | { evaluationId: string }) {
  const api = await exchange();
  const pathways = await api.pilot.pathway.listPublished(of);
  if (pathways.length === 0) return null;
  return (
    <section id="pathway">
      <SectionHeading>{triedHeading(pathways)}</SectionHeading>
      {pathways.map((pathway) => (
        <PublishedPathwayView key={pathway.id} pathway={pathway} />
      ))}
    </section>
  );
}

/** On a product's page: around which pathway it was put to use, and what its maker did and did not change. */
export async function ProductPathways({ productId }: { productId: string }) {
  const api = await exchange();
  const pathways = await api.pilot.pathway.listPublished({ productId });
  if (pathways.length === 0) return null;
  return (
    <section id="pathway">
      <SectionHeading>The pathway around it</SectionHeading>
      {pathways.map(({ id, content, challengeSlug }) => (
        <div key={id}>
          <p>
            <strong>{content.title}.</strong>{" "}
            {content.contributions.find(({ kind }) => kind === "product")?.description}{" "}
            <a href={`/challenges/${challengeSlug}#pathway`}>
              See its steps and who developed them
              <span className="nhsuk-u-visually-hidden"> in “{content.title}”</span>
            </a>
          </p>
          <PathwayTimes content={content} />
        </div>
      ))}
    </section>
  );
}
