import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { PairForm } from "./pair-form";

type PairPageProps = {
  title: string;
  verb: "ask" | "make" | "dismiss";
  challenge: { id: string; slug: string; title: string };
  product: { id: string; slug: string; name: string };
};

/** One question about a need and a product that are not a match yet. */
export function PairPage({ title, verb, challenge, product }: PairPageProps) {
  return (
    <Main before={<BackLink href={`/challenges/${challenge.slug}`}>Back to the need</BackLink>}>
      <PageHeading caption={`${product.name} for “${challenge.title}”`}>{title}</PageHeading>
      <p>
        Read <a href={`/products/${product.slug}`}>{product.name}</a> and{" "}
        <a href={`/challenges/${challenge.slug}`}>{challenge.title}</a>.
      </p>
      <PairForm verb={verb} challengeId={challenge.id} productId={product.id} />
    </Main>
  );
}
