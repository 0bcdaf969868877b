import { personProcedure, router } from "@/server/kernel/trpc";
import { findPathway } from "./queries";
import { findPathwaySchema, savePathwaySchema } from "./schema";
import { savePathway } from "./service";

export const pathwayRouter = router({
  find: personProcedure.input(findPathwaySchema).query(({ ctx, input }) => findPathway(ctx, input)),
  save: personProcedure.input(savePathwaySchema).mutation(({ ctx, input }) => savePathway(ctx, input)),
});
