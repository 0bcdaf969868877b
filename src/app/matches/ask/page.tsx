import type { Metadata } from "next";
import { PairPage, type PairSearch } from "@/features/match/components/pair-page";

const title = "Ask for an introduction";
export const metadata: Metadata = { title };

export default function AskPage({ searchParams }: { searchParams: PairSearch }) {
  return <PairPage title={title} verb="ask" search={searchParams} />;
}
