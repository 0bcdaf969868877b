import { personProcedure, router } from "@/server/kernel/trpc";
import { pilotIdSchema } from "../schema";
import { listDecisions } from "./queries";
import { recordDecisionSchema } from "./schema";
import { recordDecision } from "./service";

export const decisionRouter = router({
  list: personProcedure.input(pilotIdSchema).query(({ ctx, input }) => listDecisions(ctx, input.pilotId)),
  record: personProcedure
    .input(recordDecisionSchema)
    .mutation(({ ctx, input }) => recordDecision(ctx, input)),
});
