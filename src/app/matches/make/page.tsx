import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PairPage } from "@/features/match/components/pair-page";
import { orNotFound, signInAddress } from "@/trpc/page";
import { currentContext, exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Introduce both sides" };

type Props = { searchParams: Promise<{ challenge?: string; product?: string }> };

export default async function MakePage({ searchParams }: Props) {
  const { challenge: challengeId = "", product: productId = "" } = await searchParams;
  const { actor } = await currentContext();
  if (actor.is !== "person") redirect(await signInAddress());
  const api = await exchange();
  const [challenge, product] = await orNotFound(
    Promise.all([api.challenge.find({ challengeId }), api.product.find({ product: productId })]),
  );
  return <PairPage title="Introduce both sides" verb="make" challenge={challenge} product={product} />;
}
