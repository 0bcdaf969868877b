import { z } from "zod";
import { membershipRoles } from "@/lib/actor";
import { choice, email, id } from "@/lib/fields";

export const inviteMemberSchema = z.object({
  organisationId: id,
  email,
  role: choice("a role", membershipRoles),
});
export type InviteMember = z.output<typeof inviteMemberSchema>;

export const invitationTokenSchema = z.object({
  token: z.string({ error: "This link is not complete. Open it again from the email." }).min(20).max(100),
});

export const cancelInvitationSchema = z.object({ organisationId: id, invitationId: id });
export type CancelInvitation = z.output<typeof cancelInvitationSchema>;
