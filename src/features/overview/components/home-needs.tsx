import { CardGrid } from "@/components/ui/card-grid";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/heading";
import type { ListedChallenge } from "@/features/challenge/catalogue/queries";
import { ChallengeCard } from "@/features/challenge/components/challenge-card";

export function HomeNeeds({ needs, now }: { needs: ListedChallenge[]; now: Date }) {
  return (
    <section aria-label="Needs">
      <SectionHeading>Needs that are open now</SectionHeading>
      {needs.length > 0 ? (
        <CardGrid>
          {needs.map((need) => (
            <ChallengeCard key={need.id} challenge={need} now={now} headingLevel={3} />
          ))}
        </CardGrid>
      ) : (
        <EmptyState heading="No need is open yet">
          <p>Needs appear here as soon as a broker has opened them. It takes four questions to send one.</p>
        </EmptyState>
      )}
      <p>
        <a href="/challenges">See all needs</a>
      </p>
    </section>
  );
}
