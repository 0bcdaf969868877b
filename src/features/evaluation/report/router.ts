import { publicProcedure, router } from "@/server/kernel/trpc";
import { findReport } from "./queries";
import { reportSchema } from "./schema";
import { askForReport } from "./service/ask";

export const reportRouter = router({
  find: publicProcedure.input(reportSchema).query(({ ctx, input }) => findReport(ctx, input)),
  ask: publicProcedure.input(reportSchema).mutation(({ ctx, input }) => askForReport(ctx, input)),
});
