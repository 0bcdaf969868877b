import { z } from "zod";
import { membershipRoles } from "@/lib/actor";
import { choice, id } from "@/lib/fields";

export const changeRoleSchema = z.object({
  organisationId: id,
  personId: id,
  role: choice("a role", membershipRoles),
});
export type ChangeRole = z.output<typeof changeRoleSchema>;

export const memberSchema = z.object({ organisationId: id, personId: id });
export type Member = z.output<typeof memberSchema>;
