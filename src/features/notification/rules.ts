import { addDays } from "@/lib/dates";

/** Minutes to wait after each refused attempt; after the last one the message has failed. */
const waits = [1, 5, 15, 60, 180, 360, 720, 1440];

/** How long an attempt may take before it counts as abandoned. */
export const sendingMinutes = 10;

export function nextAttempt(attempts: number, now: Date): Date | null {
  const minutes = waits[attempts - 1];
  return minutes === undefined ? null : inMinutes(now, minutes);
}

export function inMinutes(now: Date, minutes: number): Date {
  return addDays(now, minutes / 1440);
}

type Letter = { subject: string; body: string; link: string | null; unsubscribe: string | null };

/** The text of an e-mail: what happened, where to act, and how to stop such messages. */
export function writeText({ subject, body, link, unsubscribe }: Letter): string {
  const parts = [
    body || `${subject}.`,
    link,
    "Innovation Exchange, Care City",
    unsubscribe && `Stop e-mails about this: ${unsubscribe}`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
