import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Work } from "../work/queries";

/** Nothing waits: says what to begin with, by what the reader may do. */
export function FirstSteps({ work }: { work: Work }) {
  const { can, organisation } = work;
  // A partner or an evaluator may take part in a pilot without working for an organisation here.
  if (!organisation && work.pilots.length === 0) {
    return (
      <EmptyState
        heading="You do not work for an organisation here yet"
        action={<ButtonLink href="/organisations/new">Found or join an organisation</ButtonLink>}
      >
        <p>
          Needs, products and matches belong to organisations. Yours may be here already: then ask to be let
          in.
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState heading="Nothing needs you now" action={<FirstStep can={can} />}>
      <p>Whatever waits for you appears here, the longest wait first.</p>
    </EmptyState>
  );
}

function FirstStep({ can }: Pick<Work, "can">) {
  if (can.readBoard) return <ButtonLink href="/board">Go to the board</ButtonLink>;
  if (can.postChallenges) return <ButtonLink href="/challenges/new">Post a need</ButtonLink>;
  return can.listProducts ? <ButtonLink href="/products/new">List a product</ButtonLink> : null;
}
