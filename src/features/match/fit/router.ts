import { publicProcedure, router } from "@/server/kernel/trpc";
import { findFit } from "./queries";
import { findFitSchema } from "./schema";

export const fitRouter = router({
  find: publicProcedure.input(findFitSchema).query(({ ctx, input }) => findFit(ctx, input)),
});
