import { personProcedure, publicProcedure, router } from "@/server/kernel/trpc";
import { findExternalResult } from "./queries";
import { editExternalResultSchema, enterExternalResultSchema, externalResultSchema } from "./schema";
import { editExternalResult, enterExternalResult } from "./service";

export const externalResultRouter = router({
  find: publicProcedure
    .input(externalResultSchema)
    .query(({ ctx, input }) => findExternalResult(ctx, input.slug)),
  enter: personProcedure
    .input(enterExternalResultSchema)
    .mutation(({ ctx, input }) => enterExternalResult(ctx, input)),
  edit: personProcedure
    .input(editExternalResultSchema)
    .mutation(({ ctx, input }) => editExternalResult(ctx, input)),
});
