import { personProcedure, publicProcedure, router } from "@/server/kernel/trpc";
import { organisationIdSchema } from "../schema";
import { findInvitation, listOpenInvitations } from "./queries";
import { cancelInvitationSchema, invitationTokenSchema, inviteMemberSchema } from "./schema";
import { acceptInvitation, cancelInvitation, inviteMember } from "./service";

export const invitationRouter = router({
  find: publicProcedure
    .input(invitationTokenSchema)
    .query(({ ctx, input }) => findInvitation(ctx, input.token)),
  listOpen: personProcedure
    .input(organisationIdSchema)
    .query(({ ctx, input }) => listOpenInvitations(ctx, input.organisationId)),
  invite: personProcedure.input(inviteMemberSchema).mutation(({ ctx, input }) => inviteMember(ctx, input)),
  accept: personProcedure
    .input(invitationTokenSchema)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input.token)),
  cancel: personProcedure
    .input(cancelInvitationSchema)
    .mutation(({ ctx, input }) => cancelInvitation(ctx, input)),
});
