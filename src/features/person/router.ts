import { personProcedure, publicProcedure, router } from "@/server/kernel/trpc";
import { findOwnPerson, listDemoPeople } from "./queries";
import { personIdSchema, renameSchema } from "./schema";
import { reinstatePerson, renamePerson, suspendPerson } from "./service";
import { sessionRouter } from "./session/router";

export const personRouter = router({
  session: sessionRouter,
  listDemo: publicProcedure.query(({ ctx }) => listDemoPeople(ctx)),
  findSelf: personProcedure.query(({ ctx }) => findOwnPerson(ctx)),
  rename: personProcedure.input(renameSchema).mutation(({ ctx, input }) => renamePerson(ctx, input)),
  suspend: personProcedure
    .input(personIdSchema)
    .mutation(({ ctx, input }) => suspendPerson(ctx, input.personId)),
  reinstate: personProcedure
    .input(personIdSchema)
    .mutation(({ ctx, input }) => reinstatePerson(ctx, input.personId)),
});
