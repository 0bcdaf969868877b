import { personProcedure, router } from "@/server/kernel/trpc";
import { agreeThresholdsSchema, decideResearchSchema, meetGateSchema, reasonedGateSchema } from "./schema";
import { agreeThresholds, decideResearchGate, meetGate, reopenGate, waiveGate } from "./service";

export const gateRouter = router({
  meet: personProcedure.input(meetGateSchema).mutation(({ ctx, input }) => meetGate(ctx, input)),
  decideResearch: personProcedure
    .input(decideResearchSchema)
    .mutation(({ ctx, input }) => decideResearchGate(ctx, input)),
  agreeThresholds: personProcedure
    .input(agreeThresholdsSchema)
    .mutation(({ ctx, input }) => agreeThresholds(ctx, input)),
  reopen: personProcedure.input(reasonedGateSchema).mutation(({ ctx, input }) => reopenGate(ctx, input)),
  waive: personProcedure.input(reasonedGateSchema).mutation(({ ctx, input }) => waiveGate(ctx, input)),
});
