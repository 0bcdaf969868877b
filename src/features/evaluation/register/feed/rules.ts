import { calendarDay } from "@/lib/dates";
import { versionAddress } from "../../report/rules";
import { areFiguresMadeUp, type PublishedFindings } from "../../rules";
import {
  type EvaluationDesign,
  type EvidenceVerdict,
  type ExternalDesign,
  evaluationDesignLabels,
  evidenceVerdictLabels,
  externalDesignLabels,
} from "../../status";
import { tellUse, type Use } from "../../use/rules";

export type FeedFigure = {
  measure: string;
  primary: boolean;
  verdict: string;
  group: string;
  counts: string;
  estimate: string;
  interval95: string;
  n: number | null;
  smallNumbers: "hidden" | "rounded" | "exact" | "as published";
  sentence: string;
};
/** One result of the register, as programs read it. */
export type FeedItem = {
  kind: "here" | "elsewhere";
  address: string;
  status: "published" | "corrected" | "retracted" | "elsewhere";
  version: number | null;
  publishedOn: string;
  title: string;
  /** Whether its figures are made up, for demonstration. */
  illustration: boolean;
  need: string;
  products: string[];
  where: string;
  design: string;
  comparator: string;
  source: string;
  /** Sites 12 months after they put it into use; null for elsewhere and for what was retracted. */
  stillInUse: (Use & { sentence: string }) | null;
  /** None for what was retracted, so that no program counts it. */
  figures: FeedFigure[];
};

type Here = {
  slug: string;
  title: string;
  status: string;
  design: EvaluationDesign;
  publishedAt: Date | null;
  version: number;
  findings: PublishedFindings;
  use: Use;
};

/** A result of the exchange for a feed, from its published version alone. */
export function feedItemHere(item: Here, site: string): FeedItem {
  const { findings, status, version, use } = item;
  return {
    kind: "here",
    address: versionAddress(site, item.slug, version),
    status: status === "retracted" || status === "corrected" ? status : "published",
    version,
    publishedOn: item.publishedAt ? calendarDay(item.publishedAt) : "",
    title: item.title,
    illustration: areFiguresMadeUp(findings),
    need: findings.challenge.title,
    products: findings.products.map(({ name }) => name),
    where: findings.sites.join("; "),
    design: evaluationDesignLabels[item.design],
    comparator: findings.comparator,
    source: findings.publicSourceUrl ?? "",
    stillInUse: status === "retracted" ? null : { ...use, sentence: tellUse(use) },
    figures: status === "retracted" ? [] : findings.results.flatMap(figuresOf),
  };
}

function figuresOf(result: PublishedFindings["results"][number]): FeedFigure[] {
  const shared = {
    measure: result.name,
    primary: result.isPrimary,
    verdict: evidenceVerdictLabels[result.verdict],
    smallNumbers: result.isHidden
      ? ("hidden" as const)
      : result.isRounded
        ? ("rounded" as const)
        : ("exact" as const),
    sentence: result.sentence,
  };
  if (result.arms.length === 0)
    return [{ ...shared, group: "", counts: "", estimate: "", interval95: "", n: null }];
  return result.arms.map(({ label, counts, estimate, interval, n }) => ({
    ...shared,
    group: label,
    counts,
    estimate,
    interval95: interval,
    n,
  }));
}

type Elsewhere = {
  slug: string;
  title: string;
  subject: string;
  productName: string | null;
  setting: string;
  designKind: ExternalDesign;
  comparator: string | null;
  measure: string;
  verdict: EvidenceVerdict;
  publishedOn: string | null;
  sourceUrl: string;
  caseDefinition: string;
  told: {
    counts: string | null;
    estimate: string | null;
    interval: string | null;
    plot: { n: number | null } | null;
  };
};

/** A figure published elsewhere for a feed, as its source prints it. */
export function feedItemElsewhere(item: Elsewhere, site: string): FeedItem {
  const { told } = item;
  return {
    kind: "elsewhere",
    address: new URL(`/evaluations/elsewhere/${item.slug}`, site).href,
    status: "elsewhere",
    version: null,
    publishedOn: item.publishedOn ?? "",
    title: item.title,
    illustration: false,
    need: "",
    products: [item.productName ?? item.subject],
    where: item.setting,
    design: externalDesignLabels[item.designKind],
    comparator: item.comparator ?? "",
    source: item.sourceUrl,
    stillInUse: null,
    figures: [
      {
        measure: item.measure,
        primary: false,
        verdict: evidenceVerdictLabels[item.verdict],
        group: "",
        counts: told.counts ?? "",
        estimate: told.estimate ?? "",
        interval95: told.interval ?? "",
        n: told.plot?.n ?? null,
        smallNumbers: "as published",
        sentence: item.caseDefinition,
      },
    ],
  };
}

/** What each column of the feed as CSV means; the page prints it. */
export const feedColumns: Record<string, string> = {
  kind: "here for results of the exchange, elsewhere for figures that others published",
  address: "Address of this version, which never changes",
  status: "published, corrected, retracted, or elsewhere",
  version: "Number of the version; empty for elsewhere",
  published_on: "Day, or as exactly as the source gives it",
  title: "Title of the result",
  illustration: "yes where the figures are made up, for demonstration; true or false in JSON",
  need: "Need that the pilot answered; empty for elsewhere",
  products: "Products, separated by semicolons",
  where: "Sites or setting",
  design: "How the figures came about",
  comparator: "What they are compared with",
  source: "Public source, where there is one",
  still_in_use:
    "Whether sites still use it 12 months after they put it into use, in words; empty for elsewhere",
  sites_asked: "Sites at which those 12 months have passed: the next three together",
  sites_in_use: "Of these, sites that still use it, fully or in part",
  sites_not_in_use: "Of these, sites that said no or had stopped",
  sites_not_answered: "Of these, sites that gave no answer, which is neither yes nor no",
  sites_not_due: "Sites at which the 12 months have not passed",
  measure: "Name of the measure",
  primary: "yes for the measure that decides",
  verdict: "Favourable, unfavourable, cannot tell, or describes only",
  group: "Side of the comparison",
  counts: "Counts, as shown",
  estimate: "Proportion, mean or rate, as shown",
  interval_95: "95% interval, or the range a source prints",
  n: "People counted, or events of a rate, as shown",
  small_numbers: "hidden, rounded, exact, or as published",
  sentence: "The result in plain English; for elsewhere what counts as one",
};

/** One line for each figure; what was retracted keeps one line without any. */
export function feedRows(items: FeedItem[]): (string | number)[][] {
  return items.flatMap((item) => {
    const shared = [
      item.kind,
      item.address,
      item.status,
      item.version ?? "",
      item.publishedOn,
      item.title,
      item.illustration ? "yes" : "no",
      item.need,
      item.products.join("; "),
      item.where,
      item.design,
      item.comparator,
      item.source,
      item.stillInUse?.sentence ?? "",
      item.stillInUse?.asked ?? "",
      item.stillInUse?.inUse ?? "",
      item.stillInUse?.notInUse ?? "",
      item.stillInUse?.notAnswered ?? "",
      item.stillInUse?.notDue ?? "",
    ];
    const lines = item.figures.map((figure) => [
      figure.measure,
      figure.primary ? "yes" : "no",
      figure.verdict,
      figure.group,
      figure.counts,
      figure.estimate,
      figure.interval95,
      figure.n ?? "",
      figure.smallNumbers,
      figure.sentence,
    ]);
    return (lines.length > 0 ? lines : [Array.from({ length: 10 }, () => "")]).map((line) => [
      ...shared,
      ...line,
    ]);
  });
}
