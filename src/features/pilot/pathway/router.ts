import { personProcedure, publicProcedure, router } from "@/server/kernel/trpc";
import { pilotIdSchema } from "../schema";
import { findPathway, listPublishedPathways } from "./queries";
import {
  findPathwaySchema,
  listPublishedPathwaysSchema,
  publishPathwaySchema,
  savePathwaySchema,
} from "./schema";
import { hidePathway, publishPathway, savePathway } from "./service";

export const pathwayRouter = router({
  find: personProcedure.input(findPathwaySchema).query(({ ctx, input }) => findPathway(ctx, input)),
  listPublished: publicProcedure
    .input(listPublishedPathwaysSchema)
    .query(({ ctx, input }) => listPublishedPathways(ctx, input)),
  save: personProcedure.input(savePathwaySchema).mutation(({ ctx, input }) => savePathway(ctx, input)),
  publish: personProcedure
    .input(publishPathwaySchema)
    .mutation(({ ctx, input }) => publishPathway(ctx, input)),
  hide: personProcedure.input(pilotIdSchema).mutation(({ ctx, input }) => hidePathway(ctx, input)),
});
