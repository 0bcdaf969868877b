import { personProcedure, router } from "@/server/kernel/trpc";
import { evaluationIdSchema } from "../schema";
import { findWorkforce } from "./queries";
import { addWorkforceChangeSchema, workforceChangeSchema } from "./schema";
import { addWorkforceChange, removeWorkforceChange } from "./service";

export const workforceRouter = router({
  find: personProcedure
    .input(evaluationIdSchema)
    .query(({ ctx, input }) => findWorkforce(ctx, input.evaluationId)),
  add: personProcedure
    .input(addWorkforceChangeSchema)
    .mutation(({ ctx, input }) => addWorkforceChange(ctx, input)),
  remove: personProcedure
    .input(workforceChangeSchema)
    .mutation(({ ctx, input }) => removeWorkforceChange(ctx, input)),
});
