import type { Contribution } from "./explanation";
import type { Pair, Result } from "./input";

/** How far a design can be trusted to show an effect. */
const designWeight: Record<string, number> = {
  randomised: 1,
  cluster_randomised: 1,
  controlled_before_after: 0.8,
  interrupted_time_series: 0.7,
  matched_cohort: 0.7,
  before_after: 0.5,
  after_only: 0.3,
  cross_sectional: 0.3,
  survey: 0.3,
  model: 0.2,
};
/** A result of so many people counts half as much as one of very many; what does not say its number counts as one of these. */
const halfTrusted = 50;
const elsewhereShare = 0.5;
const otherSettingShare = 0.7;
const direction: Record<Result["verdict"], number> = {
  favourable: 1,
  unfavourable: -1,
  unclear: 0,
  descriptive: 0,
};

/**
 * No evidence earns half: a favourable result raises it, an unfavourable one lowers it, and each says so. Unclear results
 * and plain counts are cited and leave the points alone.
 */
export function evidenceContribution({ challenge, evidence }: Pair, max: number): Contribution {
  const balance = evidence.reduce((sum, result) => sum + weightOf(result, challenge.settings), 0);
  return {
    feature: "evidence",
    label: "Evidence",
    points: (max / 2) * (1 + balance / (1 + Math.abs(balance))),
    max,
    quotes: inOrder(evidence).slice(0, 5).map(cited),
    sentence: sentenceAbout(evidence),
  };
}

/**
 * From -1 to 1: the direction, shrunk by design, by origin, by setting, and by size as n/(n + 50), the credibility of n observations
 * (Bühlmann 1967) with its constant chosen by hand.
 */
function weightOf({ verdict, design, origin, settings, sampleSize }: Result, asked: string[]): number {
  const n = Math.max(0, sampleSize ?? halfTrusted);
  const size = n / (n + halfTrusted);
  const trust = (designWeight[design] ?? 0.3) * size * (origin === "here" ? 1 : elsewhereShare);
  const isElsewhere = settings.length > 0 && asked.length > 0 && !settings.some((one) => asked.includes(one));
  return direction[verdict] * trust * (isElsewhere ? otherSettingShare : 1);
}

/** Results from the exchange first; good and bad stay in the order in which they came. */
function inOrder(evidence: Result[]): Result[] {
  return [...evidence].sort((a, b) => Number(b.origin === "here") - Number(a.origin === "here"));
}

function cited({ origin, sentence, href }: Result) {
  return {
    from: "result" as const,
    field: origin === "here" ? "Result from the exchange" : "Published elsewhere",
    text: sentence,
    href,
  };
}

function sentenceAbout(evidence: Result[]): string {
  if (evidence.length === 0)
    return "No results yet, here or elsewhere: this neither raises nor lowers the score.";
  const here = evidence.filter(({ origin }) => origin === "here");
  return [
    about(here, "from the exchange"),
    about(
      evidence.filter((one) => !here.includes(one)),
      "published elsewhere",
    ),
    "Small studies and weak designs count for less.",
  ]
    .filter(Boolean)
    .join(" ");
}

function about(results: Result[], where: string): string {
  if (results.length === 0) return "";
  const count = (verdict: Result["verdict"]) => results.filter((one) => one.verdict === verdict).length;
  const parts = [
    count("favourable") > 0 ? `${count("favourable")} favourable, which raises the score` : "",
    count("unfavourable") > 0 ? `${count("unfavourable")} unfavourable, which lowers it` : "",
    count("unclear") > 0 ? `${count("unclear")} unclear` : "",
    count("descriptive") > 0 ? `${count("descriptive")} without a comparison, which leaves it alone` : "",
  ];
  const noun = results.length === 1 ? "result" : "results";
  return `${results.length} ${noun} ${where}: ${parts.filter(Boolean).join("; ")}.`;
}
