import { personProcedure, router } from "@/server/kernel/trpc";
import { organisationIdSchema } from "../schema";
import { listMemberships } from "./queries";
import { changeRoleSchema, memberSchema } from "./schema";
import { changeRole, leaveOrganisation, removeMember, switchOrganisation } from "./service";

export const membershipRouter = router({
  listMine: personProcedure.query(({ ctx }) => listMemberships(ctx)),
  switch: personProcedure
    .input(organisationIdSchema)
    .mutation(({ ctx, input }) => switchOrganisation(ctx, input.organisationId)),
  changeRole: personProcedure.input(changeRoleSchema).mutation(({ ctx, input }) => changeRole(ctx, input)),
  remove: personProcedure.input(memberSchema).mutation(({ ctx, input }) => removeMember(ctx, input)),
  leave: personProcedure
    .input(organisationIdSchema)
    .mutation(({ ctx, input }) => leaveOrganisation(ctx, input.organisationId)),
});
