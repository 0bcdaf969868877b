import { formatDate } from "@/lib/dates";

export const invitationDays = 7;

type Invitation = { expiresAt: Date; acceptedAt: Date | null; cancelledAt: Date | null };

/** Why an invitation cannot be accepted any more, for the person who holds it; null while it can. */
export function whyClosed({ expiresAt, acceptedAt, cancelledAt }: Invitation, now: Date): string | null {
  if (acceptedAt) return "This invitation was accepted before.";
  if (cancelledAt) return "This invitation was taken back or replaced by a newer one.";
  if (expiresAt <= now)
    return `This invitation ended on ${formatDate(expiresAt)}. Ask the person who invited you for a new one.`;
  return null;
}
