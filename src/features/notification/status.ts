export const topics = [
  "reviews",
  "challenges",
  "matches",
  "interests",
  "digest",
  "pilots",
  "evaluations",
  "organisations",
] as const;
export type Topic = (typeof topics)[number];

export const topicLabels: Record<Topic, string> = {
  reviews: "Reviews of your products and needs",
  challenges: "Needs you post, watch or ask about",
  matches: "Introductions and matches",
  interests: "New products and needs that meet your interests",
  digest: "Your week: what is new and what waits, on Monday mornings and by email alone",
  pilots: "Pilots you take part in",
  evaluations: "Evaluations and results",
  organisations: "Your organisations and their members",
};

/** A message is only ever sent from "queued": what left that state and got no answer is never tried again by itself. */
export const mailStatuses = [
  "skipped",
  "queued",
  "sending",
  "accepted",
  "delivery_unknown",
  "failed",
] as const;
type MailStatus = (typeof mailStatuses)[number];

export const mailLabels: Record<MailStatus, string> = {
  skipped: "Not sent",
  queued: "Waiting",
  sending: "Being sent",
  accepted: "Accepted by the mail server",
  delivery_unknown: "Delivery unknown",
  failed: "Failed",
};
