import { externalResult, extrapolation } from "@/db/schema";
import { externalResults } from "./external-results";
import { ourChain, ourChainNote, publishedExtrapolation, strokesPrevented } from "./extrapolation";
import { type Garden, idOf } from "./plant";
import type { SeedExternalResult } from "./result-record";

const verdicts = {
  favourable: "favourable",
  unfavourable: "unfavourable",
  null: "unclear",
  unclear: "unclear",
} as const satisfies Record<SeedExternalResult["finding"], string>;

/** Figures published elsewhere, with what contradicts them; and the extrapolation with its missing chain. */
export async function plantResults(garden: Garden): Promise<void> {
  await garden.db.insert(externalResult).values(
    externalResults.map(
      ({ productSlug, finding, date, interval, intervalAsForDenominator, ...seed }, position) => ({
        ...seed,
        productId: productSlug ? idOf(garden.products, productSlug) : null,
        intervalAsFor: intervalAsForDenominator,
        low: interval?.low,
        high: interval?.high,
        printedInterval: interval?.printed,
        verdict: verdicts[finding],
        publishedOn: date,
        position,
      }),
    ),
  );
  const { low, central, high } = strokesPrevented(ourChain);
  const { claim, productSlug, statements, missing, sameFigureElsewhere } = publishedExtrapolation;
  const shown = {
    claim,
    isChainPublished: false,
    statements: [...statements],
    missing: [...missing],
    note: sameFigureElsewhere.text,
    ownChain: ourChain,
    ownResult: `About ${central.toFixed(0)} strokes prevented in one year per 100,000 people screened (from ${low.toFixed(1)} to ${high.toFixed(0)}, by the lowest and highest of each link)`,
    ownNote: ourChainNote,
  };
  await garden.db.insert(extrapolation).values([
    { ...shown, slug: "strokes-pathway", productId: idOf(garden.products, productSlug) },
    { ...shown, slug: "strokes-kardiamobile", productId: idOf(garden.products, "kardiamobile") },
  ]);
}
