import { personProcedure, publicProcedure, router } from "@/server/kernel/trpc";
import { findOrganisation, listOrganisations } from "./queries";
import {
  foundOrganisationSchema,
  listOrganisationsSchema,
  organisationIdSchema,
  reasonedSchema,
} from "./schema";
import { foundOrganisation, refuseOrganisation, suspendOrganisation, verifyOrganisation } from "./service";

export const organisationRouter = router({
  find: publicProcedure
    .input(organisationIdSchema)
    .query(({ ctx, input }) => findOrganisation(ctx, input.organisationId)),
  list: publicProcedure
    .input(listOrganisationsSchema)
    .query(({ ctx, input }) => listOrganisations(ctx, input)),
  found: personProcedure
    .input(foundOrganisationSchema)
    .mutation(({ ctx, input }) => foundOrganisation(ctx, input)),
  verify: personProcedure
    .input(organisationIdSchema)
    .mutation(({ ctx, input }) => verifyOrganisation(ctx, input.organisationId)),
  refuse: personProcedure.input(reasonedSchema).mutation(({ ctx, input }) => refuseOrganisation(ctx, input)),
  suspend: personProcedure
    .input(reasonedSchema)
    .mutation(({ ctx, input }) => suspendOrganisation(ctx, input)),
});
