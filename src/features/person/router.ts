import { personProcedure, publicProcedure, router } from "@/server/kernel/trpc";
import { findOwnPerson, findPerson, listDemoPeople, listPeople } from "./queries";
import { listPeopleSchema, personIdSchema, renameSchema, suspendPersonSchema } from "./schema";
import { reinstatePerson, renamePerson, suspendPerson } from "./service";
import { sessionRouter } from "./session/router";

export const personRouter = router({
  session: sessionRouter,
  listDemo: publicProcedure.query(({ ctx }) => listDemoPeople(ctx)),
  list: personProcedure.input(listPeopleSchema).query(({ ctx, input }) => listPeople(ctx, input)),
  find: personProcedure.input(personIdSchema).query(({ ctx, input }) => findPerson(ctx, input.personId)),
  findSelf: personProcedure.query(({ ctx }) => findOwnPerson(ctx)),
  rename: personProcedure.input(renameSchema).mutation(({ ctx, input }) => renamePerson(ctx, input)),
  suspend: personProcedure.input(suspendPersonSchema).mutation(({ ctx, input }) => suspendPerson(ctx, input)),
  reinstate: personProcedure
    .input(personIdSchema)
    .mutation(({ ctx, input }) => reinstatePerson(ctx, input.personId)),
});
