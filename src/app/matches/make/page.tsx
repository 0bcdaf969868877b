import type { Metadata } from "next";
import { PairPage, type PairSearch } from "@/features/match/components/pair-page";

const title = "Introduce both sides";
export const metadata: Metadata = { title };

export default function MakePage({ searchParams }: { searchParams: PairSearch }) {
  return <PairPage title={title} verb="make" search={searchParams} />;
}
