import { personProcedure, router } from "@/server/kernel/trpc";
import { addSiteSchema, siteSchema } from "./schema";
import { addSite, removeSite } from "./service";

export const siteRouter = router({
  add: personProcedure.input(addSiteSchema).mutation(({ ctx, input }) => addSite(ctx, input)),
  remove: personProcedure.input(siteSchema).mutation(({ ctx, input }) => removeSite(ctx, input)),
});
