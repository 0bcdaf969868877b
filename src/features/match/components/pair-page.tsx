import { redirect } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { orNotFound, signInAddress } from "@/trpc/page";
import { currentContext, exchange } from "@/trpc/server";
import { PairForm } from "./pair-form";

export type PairSearch = Promise<{ challenge?: string; product?: string }>;
type PairPageProps = { title: string; verb: "ask" | "make" | "dismiss"; search: PairSearch };

/** One question about a need and a product that are not a match yet; the address names both. */
export async function PairPage({ title, verb, search }: PairPageProps) {
  const { challenge: challengeId = "", product: productId = "" } = await search;
  const { actor } = await currentContext();
  if (actor.is !== "person") redirect(await signInAddress());
  const api = await exchange();
  const [challenge, product] = await orNotFound(
    Promise.all([api.challenge.find({ challengeId }), api.product.find({ product: productId })]),
  );
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
