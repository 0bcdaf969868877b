/** What the register can be narrowed by: what sites said 12 months after they put a product into use. */
export const useAnswers = ["yes", "no", "unanswered", "not_due", "none"] as const;
export type UseAnswer = (typeof useAnswers)[number];

export const useAnswerLabels: Record<UseAnswer, string> = {
  yes: "In use at one site or more",
  no: "Not in use at one site or more",
  unanswered: "Not answered at one site or more",
  not_due: "12 months have not passed",
  none: "No site on record",
};
