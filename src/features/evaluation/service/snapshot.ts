import { and, asc, eq } from "drizzle-orm";
import { challenge, pilot, pilotProduct, pilotSite, product, productVersion } from "@/db/schema";
import { listCitable } from "@/features/pilot/contribution/queries";
import type { NewEvidence } from "@/features/product/evidence/service";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { breakDown } from "../analysis/breakdown/rules";
import { roundedForAll } from "../analysis/pooling/rules";
import { poolParts } from "../analysis/queries";
import { analyseMeasure } from "../analysis/rules";
import { gatherEconomics } from "../economics/queries";
import { listMoved, poolObservations } from "../observation/pool/queries";
import { isKnownBeforeLock } from "../observation/rules";
import { type Evaluation, listDeviations, listMeasures, type Measure } from "../queries";
import { type PublishedFindings, printedSignatures } from "../rules";
import { gatherScaleUps } from "../scale-up/queries";
import { screeningOf } from "../series/rules";
import { listSignatures, listSigners } from "../signature/queries";
import { gatherSites } from "../transfer/queries";
import { gatherWorkforce } from "../workforce/queries";

/**
 * What goes out: the plan as locked, every measure's result, who signed and who did not. Unless the counts stand in a
 * public source, the small-number rule is applied before anything is computed, so that no public format can leak more, also
 * not when it is held against the version that was published first.
 */
export async function gatherFindings(
  db: Context["db"],
  found: Evaluation,
  firstPublishedAt: Date | null,
): Promise<{ content: PublishedFindings; evidence: NewEvidence[] }> {
  const measures = await listMeasures(db, found.id);
  const ids = measures.map(({ id }) => id);
  const rows = await poolObservations(db, ids, { by: ["arm", "period"] });
  const pools = await poolParts(db, ids, found.pilot.startsOn);
  const moved = await listMoved(db, ids, firstPublishedAt);
  const exact = found.publicSourceUrl !== null;
  const [signatures, people, deviations, subject, contributors, { economics, ...beside }] = await Promise.all(
    [
      listSignatures(db, found.id),
      listSigners(db, found.pilotId),
      listDeviations(db, found.id),
      findSubject(db, found.pilotId),
      listCitable(db, found.pilotId),
      gatherBeside(db, found, exact),
    ],
  );
  const results = measures.flatMap((measure) => {
    const options = { design: found.design, exact, changedOn: found.pilot.startsOn };
    const result = analyseMeasure(measure, rows, options);
    if (!result) return [];
    const breakdown = breakDown(measure, pools, {
      ...options,
      plannedSubgroups: found.subgroups,
      wasMoved: moved.includes(measure.id),
    });
    const shown = exact ? rows : roundedForAll(measure, rows);
    const screening = shown && screeningOf(measure, shown, options);
    const own = rows.filter((row) => row.measureId === measure.id);
    return [
      {
        measure,
        result,
        breakdown,
        screening,
        isKnownBeforeLock: own.some(({ firstEnd }) =>
          isKnownBeforeLock({ periodEnd: firstEnd }, found.lockedAt),
        ),
      },
    ];
  });
  const answers = signatures.filter(({ what }) => what === "findings");
  const content: PublishedFindings = {
    title: found.title,
    question: found.question,
    design: found.design,
    comparator: found.comparator,
    plannedSampleSize: found.plannedSampleSize,
    thresholds: { scaleIf: found.scaleIf, adaptIf: found.adaptIf, stopIf: found.stopIf },
    lockedAt: found.lockedAt?.toISOString() ?? "",
    lockHash: found.lockHash ?? "",
    publicSourceUrl: found.publicSourceUrl,
    products: subject.products,
    challenge: subject.challenge,
    sites: subject.sites,
    isIllustration: found.pilot.isIllustration,
    results: results.map(({ measure, result, breakdown, screening, isKnownBeforeLock }) => ({
      name: measure.name,
      domain: measure.domain,
      kind: measure.kind,
      unit: measure.unit,
      isPrimary: measure.isPrimary,
      caseDefinition: measure.caseDefinition,
      sentence: result.sentence,
      verdict: result.verdict,
      isHidden: result.isHidden,
      isRounded: result.isRounded,
      isKnownBeforeLock,
      arms: result.arms.map(({ arm: _, ...shown }) => shown),
      comparison: result.comparison,
      method: result.method,
      notes: result.notes,
      breakdown,
      screening,
    })),
    economics: economics.entries.length > 0 || economics.about ? economics : null,
    ...beside,
    baseline: baselineOf(measures),
    findings: found.findings,
    limitations: found.limitations,
    signatures: printedSignatures(people, answers, found.findingsHash ?? ""),
    deviations: deviations.map(({ description, reason, recordedAt }) => ({
      description,
      reason,
      at: recordedAt.toISOString(),
    })),
    contributors,
  };
  const evidence = results.map(({ measure, result }) => ({
    measureName: measure.name,
    isPrimary: measure.isPrimary,
    verdict: result.verdict,
    design: found.design,
    sentence: result.sentence,
    figure: figureOf(result.arms[0]),
    sampleSize: result.n,
    settings: subject.settings,
  }));
  return { content, evidence };
}

/** What stands beside the results: `exact` as it was counted, else by the small-number rule. */
export async function gatherBeside(
  db: Context["db"],
  { id, pilotId }: Pick<Evaluation, "id" | "pilotId">,
  exact: boolean,
) {
  const [economics, workforce, scaleUps, siteProfiles] = await Promise.all([
    gatherEconomics(db, id, exact),
    gatherWorkforce(db, id, exact),
    gatherScaleUps(db, id),
    gatherSites(db, pilotId),
  ]);
  return { economics, workforce, scaleUps, siteProfiles };
}

/** Where the primary measure stood before, as the plan gives it. */
function baselineOf(measures: Measure[]) {
  const primary = measures.find(({ isPrimary }) => isPrimary);
  if (!primary || primary.baseline === null) return null;
  return {
    name: primary.name,
    value: primary.baseline,
    unit: primary.kind === "proportion" ? "%" : primary.unit,
  };
}

function figureOf(arm: { counts: string; estimate: string; interval: string } | undefined): string {
  return arm ? `${arm.counts} (${arm.estimate}, 95% interval ${arm.interval})` : "";
}

/** What the pilot was about: the need, the products and the places. */
async function findSubject(db: Context["db"], pilotId: string) {
  const [need] = await db
    .select({ slug: challenge.slug, title: challenge.title })
    .from(pilot)
    .innerJoin(challenge, eq(challenge.id, pilot.challengeId))
    .where(eq(pilot.id, pilotId));
  if (!need) throw new NotFoundError("We could not find this pilot.");
  const products = await db
    .select({ id: product.id, slug: product.slug, name: productVersion.name })
    .from(pilotProduct)
    .innerJoin(product, eq(product.id, pilotProduct.productId))
    .innerJoin(
      productVersion,
      and(eq(productVersion.productId, product.id), eq(productVersion.status, "published")),
    )
    .where(eq(pilotProduct.pilotId, pilotId))
    .orderBy(asc(product.slug))
    .limit(50);
  const sites = await db
    .select({ name: pilotSite.name, setting: pilotSite.setting })
    .from(pilotSite)
    .where(eq(pilotSite.pilotId, pilotId))
    .orderBy(asc(pilotSite.name))
    .limit(500);
  const settings = [...new Set(sites.flatMap(({ setting }) => (setting ? [setting] : [])))];
  return { challenge: need, products, sites: sites.map(({ name }) => name), settings };
}
