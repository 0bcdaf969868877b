/** Months after it went into use at which a site is asked. */
export const followUpMonths = [3, 6, 12] as const;
export type FollowUpMonths = (typeof followUpMonths)[number];

export const followUpAnswers = ["fully", "in_part", "no"] as const;
export type FollowUpAnswer = (typeof followUpAnswers)[number];

export const followUpAnswerLabels: Record<FollowUpAnswer, string> = {
  fully: "Yes, fully",
  in_part: "Yes, in part",
  no: "No",
};
