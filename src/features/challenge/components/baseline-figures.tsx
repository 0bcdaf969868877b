import { ExternalLink } from "@/components/ui/external-link";
import { FigureNumber } from "@/components/ui/figure-number";
import { keyed } from "@/components/ui/keyed";
import type { ShownChallenge } from "../queries";

type Baseline = ShownChallenge["baselines"][number];

/** Today's figures, big, each with where it comes from. */
export function BaselineFigures({ baselines }: { baselines: readonly Baseline[] }) {
  return keyed(baselines).map(({ key, item }) => (
    <FigureNumber
      key={key}
      value={item.value}
      label={item.measure}
      detail={item.note}
      source={<BaselineSource baseline={item} />}
    />
  ));
}

function BaselineSource({ baseline: { source, sourceUrl } }: { baseline: Baseline }) {
  if (!sourceUrl) return source;
  return <ExternalLink href={sourceUrl}>{source ?? hostOf(sourceUrl)}</ExternalLink>;
}

export function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, "").split("/")[0] ?? address;
}
