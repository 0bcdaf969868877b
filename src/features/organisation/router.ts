import { personProcedure, publicProcedure, router } from "@/server/kernel/trpc";
import { invitationRouter } from "./invitation/router";
import { joinRequestRouter } from "./join-request/router";
import { membershipRouter } from "./membership/router";
import { findOrganisation, listOrganisations, listWaitingOrganisations } from "./queries";
import {
  editOrganisationSchema,
  foundOrganisationSchema,
  listOrganisationsSchema,
  listWaitingSchema,
  organisationIdSchema,
  reasonedSchema,
} from "./schema";
import {
  editOrganisation,
  foundOrganisation,
  refuseOrganisation,
  reinstateOrganisation,
  suspendOrganisation,
  verifyOrganisation,
} from "./service";

export const organisationRouter = router({
  membership: membershipRouter,
  invitation: invitationRouter,
  joinRequest: joinRequestRouter,
  find: publicProcedure
    .input(organisationIdSchema)
    .query(({ ctx, input }) => findOrganisation(ctx, input.organisationId)),
  list: publicProcedure
    .input(listOrganisationsSchema)
    .query(({ ctx, input }) => listOrganisations(ctx, input)),
  listWaiting: personProcedure
    .input(listWaitingSchema)
    .query(({ ctx, input }) => listWaitingOrganisations(ctx, input)),
  found: personProcedure
    .input(foundOrganisationSchema)
    .mutation(({ ctx, input }) => foundOrganisation(ctx, input)),
  edit: personProcedure
    .input(editOrganisationSchema)
    .mutation(({ ctx, input }) => editOrganisation(ctx, input)),
  verify: personProcedure
    .input(organisationIdSchema)
    .mutation(({ ctx, input }) => verifyOrganisation(ctx, input.organisationId)),
  refuse: personProcedure.input(reasonedSchema).mutation(({ ctx, input }) => refuseOrganisation(ctx, input)),
  suspend: personProcedure
    .input(reasonedSchema)
    .mutation(({ ctx, input }) => suspendOrganisation(ctx, input)),
  reinstate: personProcedure
    .input(organisationIdSchema)
    .mutation(({ ctx, input }) => reinstateOrganisation(ctx, input.organisationId)),
});
