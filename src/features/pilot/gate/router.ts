import { personProcedure, router } from "@/server/kernel/trpc";
import { decideResearchSchema, meetGateSchema, nameThresholdsSchema, reasonedGateSchema } from "./schema";
import { decideResearchGate, meetGate, nameThresholds, reopenGate, waiveGate } from "./service";

export const gateRouter = router({
  meet: personProcedure.input(meetGateSchema).mutation(({ ctx, input }) => meetGate(ctx, input)),
  decideResearch: personProcedure
    .input(decideResearchSchema)
    .mutation(({ ctx, input }) => decideResearchGate(ctx, input)),
  nameThresholds: personProcedure
    .input(nameThresholdsSchema)
    .mutation(({ ctx, input }) => nameThresholds(ctx, input)),
  reopen: personProcedure.input(reasonedGateSchema).mutation(({ ctx, input }) => reopenGate(ctx, input)),
  waive: personProcedure.input(reasonedGateSchema).mutation(({ ctx, input }) => waiveGate(ctx, input)),
});
