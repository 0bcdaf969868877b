import { areFiguresMadeUp, illustrationNote } from "../../rules";
import { citationOf, hashMethodOf, numbersNote, type Reported, versionAddress } from "../rules";

/** One published version as JSON: its content as it was published, and around it what a reader must know to cite it. */
export function resultJson(reported: Reported, site: string) {
  const { slug, version, versions, lockedPlan, decisions } = reported;
  return {
    address: versionAddress(site, slug, version.number),
    citation: citationOf(reported, site),
    version: version.number,
    kind: version.kind,
    reason: version.reason,
    publishedAt: version.publishedAt.toISOString(),
    hash: version.hash,
    hashMethod: hashMethodOf(version),
    smallNumbers: numbersNote(version.content),
    illustration: areFiguresMadeUp(version.content),
    illustrationNote: illustrationNote(version.content),
    content: version.content,
    answers: version.answers && {
      until: version.answers.until.toISOString(),
      given: version.answers.printed,
    },
    lockedPlan,
    decisions: decisions.map(({ decision, reason, version: on, decidedBy, decidedAt }) => ({
      decision,
      reason,
      onVersion: on,
      decidedBy,
      decidedAt: decidedAt.toISOString(),
    })),
    versions: versions.map(({ number, kind, reason, hash, publishedAt }) => ({
      address: versionAddress(site, slug, number),
      version: number,
      kind,
      reason,
      hash,
      publishedAt: publishedAt.toISOString(),
    })),
  };
}
