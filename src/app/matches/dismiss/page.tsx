import type { Metadata } from "next";
import { PairPage, type PairSearch } from "@/features/match/components/pair-page";

const title = "Put this suggestion aside";
export const metadata: Metadata = { title };

export default function DismissPage({ searchParams }: { searchParams: PairSearch }) {
  return <PairPage title={title} verb="dismiss" search={searchParams} />;
}
