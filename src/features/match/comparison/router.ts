import { personProcedure, router } from "@/server/kernel/trpc";
import { findComparison } from "./queries";
import { findComparisonSchema } from "./schema";

export const comparisonRouter = router({
  find: personProcedure.input(findComparisonSchema).query(({ ctx, input }) => findComparison(ctx, input)),
});
