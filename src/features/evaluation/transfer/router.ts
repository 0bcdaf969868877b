import { personProcedure, router } from "@/server/kernel/trpc";
import { evaluationIdSchema } from "../schema";
import { findSiteProfiles } from "./queries";
import { saveSiteProfileSchema } from "./schema";
import { saveSiteProfile } from "./service";

export const transferRouter = router({
  listSites: personProcedure
    .input(evaluationIdSchema)
    .query(({ ctx, input }) => findSiteProfiles(ctx, input.evaluationId)),
  saveProfile: personProcedure
    .input(saveSiteProfileSchema)
    .mutation(({ ctx, input }) => saveSiteProfile(ctx, input)),
});
