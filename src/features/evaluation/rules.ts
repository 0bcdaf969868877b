import type { Breakdown } from "./analysis/breakdown/rules";
import type { ArmFigures, Comparison } from "./analysis/result/rules";
import type { EconomicsTold } from "./economics/rules";
import type { ScaleUpClaim } from "./scale-up/rules";
import type { EvaluationDesign, EvaluationStatus, EvidenceVerdict } from "./status";
import type { StudySite } from "./transfer/rules";
import type { WorkforceTold } from "./workforce/rules";

/** A plan has this many measures at most. */
export const maxMeasures = 250;

export const workingDaysToAnswer = 20;

type Answer = { role: string; decision: "signed" | "dissented" };

/** Findings go out when both sides have answered, or when their time is up; nobody can hold them back further. */
export function canPublishNow(answers: Answer[], dueAt: Date, now: Date): boolean {
  const answered = (role: string) => answers.some((answer) => answer.role === role);
  return (answered("leader") && answered("innovator")) || now >= dueAt;
}

type Answerable = { status: EvaluationStatus; answersUntil: Date | null };

/** Signed findings can be answered until they go out, each later version for its own 20 working days. */
export function canBeAnswered({ status, answersUntil }: Answerable, now: Date): boolean {
  if (status === "signed") return true;
  return ["corrected", "retracted"].includes(status) && answersUntil !== null && now < answersUntil;
}

/** The two sides: who is asked to answer, and whose silence is printed. */
export const sides: readonly string[] = ["leader", "innovator"];

type Timed = { number: number; publishedAt: Date; answersUntil: Date | null };

/** When the time to answer a version was over, or will be: also when the next version takes its place. */
export function endOfAnswers(
  { number, answersUntil }: Timed,
  versions: Pick<Timed, "number" | "publishedAt">[],
) {
  const next = versions.find((one) => one.number === number + 1)?.publishedAt;
  return next && answersUntil && next < answersUntil ? next : answersUntil;
}

/** In which role somebody still has to answer: once for each side they speak for. */
export function roleToAnswer(roles: Set<string>, given: string[]) {
  return (["leader", "innovator", "partner"] as const).find((one) => roles.has(one) && !given.includes(one));
}

/** Figures can be corrected from the first row to the retraction; each correction says why. */
export function canBeCorrected(status: EvaluationStatus): boolean {
  return !["draft", "locked", "retracted"].includes(status);
}

/** Whether to scale, adapt or stop is decided on findings that everyone can read and that still stand. */
export function canBeDecided(status: EvaluationStatus): boolean {
  return status === "published" || status === "corrected";
}

/** Pilots that have not run: they could never be reported after their findings went out. A pause holds nothing back. */
export function hasYetToRun(pilotStatus: string): boolean {
  return ["preparing", "ready"].includes(pilotStatus);
}

/** Whose silence is printed. A partner, a patient or carer say, is named only by their own answer; others have nothing to sign. */
const expectedToSign = ["evaluator", ...sides];

type Signer = { personId: string; name: string; role: string };
type Printed = { name: string; role: string; decision: string; reason: string | null };
type PrintedAnswer = Answer & Signer & { reason: string | null; hash: string };

/**
 * How each side stands under the findings with this hash, in the words that are printed; also who answered for an
 * organisation without being invited. A signature under an earlier text does not carry over; a dissent stays printed with
 * its reason until the same person answers the later one. While there is time to answer (`isOpen`), a side that has not yet is
 * not said to be silent. Answers come oldest first.
 */
export function printedSignatures(
  people: Signer[],
  answers: PrintedAnswer[],
  hash: string,
  { isOpen = false } = {},
): Printed[] {
  const silence = (role: string, otherwise: string) =>
    isOpen && sides.includes(role) ? "has not answered yet" : otherwise;
  const isInvited = ({ personId }: Signer) => people.some((one) => one.personId === personId);
  const firstOf = ({ personId }: Signer, place: number) =>
    answers.findIndex((one) => one.personId === personId) === place;
  const others = answers.filter((one, place) => !isInvited(one) && firstOf(one, place));
  return [...people, ...others].flatMap(({ personId, name, role }): Printed[] => {
    const own = answers.filter((given) => given.personId === personId);
    if (own.length > 0) {
      return [...new Set(own.map((answer) => answer.role))].map((inRole) => ({
        name,
        role: inRole,
        ...standingAnswer(
          own.filter((answer) => answer.role === inRole),
          hash,
          silence(inRole, "did not sign this version"),
        ),
      }));
    }
    return expectedToSign.includes(role)
      ? [{ name, role, decision: silence(role, "did not sign"), reason: null }]
      : [];
  });
}

function standingAnswer(
  answers: PrintedAnswer[],
  hash: string,
  silence: string,
): Pick<Printed, "decision" | "reason"> {
  const given = answers.find((answer) => answer.hash === hash);
  if (given) return { decision: given.decision, reason: given.reason };
  const last = answers.at(-1);
  return last?.decision === "dissented"
    ? { decision: "dissented from an earlier version", reason: last.reason }
    : { decision: silence, reason: null };
}

/** What everyone reads, kept as it was published. */
export type PublishedFindings = {
  title: string;
  question: string;
  design: EvaluationDesign;
  comparator: string;
  plannedSampleSize: number | null;
  thresholds: { scaleIf: string; adaptIf: string; stopIf: string };
  lockedAt: string;
  lockHash: string;
  publicSourceUrl: string | null;
  products: { id: string; slug: string; name: string }[];
  challenge: { slug: string; title: string };
  sites: string[];
  isIllustration: boolean;
  results: {
    name: string;
    domain: string;
    kind: string;
    isPrimary: boolean;
    caseDefinition: string;
    sentence: string;
    verdict: EvidenceVerdict;
    isHidden: boolean;
    isRounded: boolean;
    isKnownBeforeLock: boolean;
    arms: ArmFigures[];
    /** What follows is missing from what was published before it was told. */
    comparison?: Comparison | null;
    method?: string;
    notes?: string[];
    breakdown?: Breakdown;
    unit?: string;
    screening?: string | null;
  }[];
  /** What stands beside the results; absent in the oldest ones. */
  economics?: EconomicsTold | null;
  workforce?: WorkforceTold[];
  scaleUps?: ScaleUpClaim[];
  siteProfiles?: StudySite[];
  baseline?: { name: string; value: number; unit: string } | null;
  findings: string;
  limitations: string;
  signatures: Printed[];
  deviations: { description: string; reason: string; at: string }[];
  /** Who developed what, as far as those named signed it off or a public source names them; absent in the oldest results. */
  contributors?: { contributor: string; kind: string; description: string }[];
};

type Illustrated = Pick<PublishedFindings, "isIllustration" | "publicSourceUrl">;

/** In a demonstration nothing is measured: unless its counts stand in a public source, somebody made them up. */
export function areFiguresMadeUp({ isIllustration, publicSourceUrl }: Illustrated): boolean {
  return isIllustration && !publicSourceUrl;
}

/** What a reader must know of a demonstration before any figure, in every format; null for what took place. */
export function illustrationNote(findings: Illustrated): string | null {
  if (!findings.isIllustration) return null;
  const what = areFiguresMadeUp(findings) ? "figures, dates" : "dates";
  return `This is a demonstration: its ${what}, signatures and people are made up. No organisation has endorsed it.`;
}

type Told = PublishedFindings["results"][number];

/** A count of whom it reached that is one sentence and no figure beside others, as each step from eligible to completed. */
export function isPlainReach({ domain, kind, arms, comparison }: Told): boolean {
  return domain === "reach" && kind === "count" && arms.length === 0 && !comparison;
}
