import type { Metadata } from "next";
import { headers } from "next/headers";
import { Apology } from "@/components/layout/apology";
import { ButtonLink } from "@/components/ui/button";
import { returnPath } from "@/lib/return-address";

export const metadata: Metadata = { title: "Sorry, something went wrong", robots: { index: false } };

type Props = { searchParams: Promise<{ from?: string | string[] }> };

/** Sent in place of a page that failed, so that it can be read without scripts; see src/cli/serve-readable.ts. */
export default async function SorryPage({ searchParams }: Props) {
  const from = [(await searchParams).from].flat()[0];
  return (
    <Apology
      tryAgain={<ButtonLink href={returnPath(from, "/")}>Try again</ButtonLink>}
      number={(await headers()).get("x-request-id") ?? undefined}
    />
  );
}
