import type { Explanation, JudgedMustHave } from "./explanation";
import type { FreeTextAnswer } from "./input";

/** The must-haves of a kept explanation as they stand now: free text is settled in the match, the rest stays as it was. */
export function settledMustHaves({ mustHaves }: Explanation, answers: FreeTextAnswer[]): JudgedMustHave[] {
  return mustHaves.map((kept) => {
    const given = kept.kind === "free_text" && answers.find(({ mustHaveId }) => mustHaveId === kept.id);
    return given ? { ...kept, ...judgeAnswer(given) } : kept;
  });
}

/** An answer in free text counts once both sides have spoken. */
export function judgeAnswer({
  isMet,
  isConfirmed,
}: FreeTextAnswer): Pick<JudgedMustHave, "answer" | "knownFrom"> {
  if (!isConfirmed) {
    return {
      answer: "unknown",
      knownFrom: "The innovator has answered; the leader has not confirmed it yet.",
    };
  }
  return { answer: isMet ? "met" : "unmet", knownFrom: "The innovator’s answer, confirmed by the leader." };
}
