import { SectionHeading } from "@/components/ui/heading";
import { exchange } from "@/trpc/server";
import { EvidenceHere } from "./evidence-here";
import { ExternalResults } from "./external-results";
import { ExtrapolationClaim } from "./extrapolation-claim";
import { StillInUse } from "./still-in-use";

/** What is known of a product from results, each kind on its own tier: found here, published elsewhere, and reaching beyond both. */
export async function ProductEvidence({ productId, slug }: { productId: string; slug: string }) {
  const api = await exchange();
  const { here, use, elsewhere, extrapolations } = await api.evaluation.listForProduct({ productId });
  return (
    <section id="results">
      <SectionHeading>Results from the exchange</SectionHeading>
      {here.length > 0 ? (
        <>
          <EvidenceHere evidence={here} />
          <StillInUse uses={[use]} />
        </>
      ) : (
        <p>No test bed of the exchange has published a result about this product yet.</p>
      )}
      {elsewhere.length > 0 ? (
        <>
          <SectionHeading>Published elsewhere</SectionHeading>
          <p>
            Figures from public sources, as they print them. They were not locked, signed or checked here, and
            the sources’ own contradictions are said and not smoothed.
          </p>
          <ExternalResults results={elsewhere} />
        </>
      ) : null}
      {here.length + elsewhere.length > 1 ? (
        <p>
          <a href={`/products/${slug}/synthesis`}>All results together, with a forest plot</a>
        </p>
      ) : null}
      {extrapolations.length > 0 ? (
        <>
          <SectionHeading>Claims that reach beyond what was counted</SectionHeading>
          {extrapolations.map((one) => (
            <ExtrapolationClaim key={one.id} extrapolation={one} />
          ))}
        </>
      ) : null}
    </section>
  );
}
