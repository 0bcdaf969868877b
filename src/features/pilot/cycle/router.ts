import { personProcedure, router } from "@/server/kernel/trpc";
import { pilotIdSchema } from "../schema";
import { listCycles } from "./queries";
import { actOnCycleSchema, cycleSchema, editCycleSchema, planCycleSchema, studyCycleSchema } from "./schema";
import { actOnCycle, beginCycle, editCycle, planCycle, studyCycle } from "./service";

export const cycleRouter = router({
  list: personProcedure.input(pilotIdSchema).query(({ ctx, input }) => listCycles(ctx, input.pilotId)),
  plan: personProcedure.input(planCycleSchema).mutation(({ ctx, input }) => planCycle(ctx, input)),
  edit: personProcedure.input(editCycleSchema).mutation(({ ctx, input }) => editCycle(ctx, input)),
  begin: personProcedure.input(cycleSchema).mutation(({ ctx, input }) => beginCycle(ctx, input.cycleId)),
  study: personProcedure.input(studyCycleSchema).mutation(({ ctx, input }) => studyCycle(ctx, input)),
  act: personProcedure.input(actOnCycleSchema).mutation(({ ctx, input }) => actOnCycle(ctx, input)),
});
