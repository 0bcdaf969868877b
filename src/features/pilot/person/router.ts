import { personProcedure, router } from "@/server/kernel/trpc";
import { pilotIdSchema } from "../schema";
import { findInvitable } from "./queries";
import {
  addPersonSchema,
  cancelPilotInvitationSchema,
  inviteToPilotSchema,
  pilotPersonSchema,
} from "./schema";
import { addPerson, cancelPilotInvitation, inviteToPilot, removePerson } from "./service";

export const pilotPersonRouter = router({
  findInvitable: personProcedure
    .input(pilotIdSchema)
    .query(({ ctx, input }) => findInvitable(ctx, input.pilotId)),
  invite: personProcedure.input(inviteToPilotSchema).mutation(({ ctx, input }) => inviteToPilot(ctx, input)),
  cancelInvitation: personProcedure
    .input(cancelPilotInvitationSchema)
    .mutation(({ ctx, input }) => cancelPilotInvitation(ctx, input)),
  add: personProcedure.input(addPersonSchema).mutation(({ ctx, input }) => addPerson(ctx, input)),
  remove: personProcedure.input(pilotPersonSchema).mutation(({ ctx, input }) => removePerson(ctx, input)),
});
