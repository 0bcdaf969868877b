import { personProcedure, router } from "@/server/kernel/trpc";
import { pilotIdSchema } from "../schema";
import { listRisks } from "./queries";
import { addRiskSchema, editRiskSchema, riskSchema } from "./schema";
import { addRisk, closeRisk, editRisk } from "./service";

export const riskRouter = router({
  list: personProcedure.input(pilotIdSchema).query(({ ctx, input }) => listRisks(ctx, input.pilotId)),
  add: personProcedure.input(addRiskSchema).mutation(({ ctx, input }) => addRisk(ctx, input)),
  edit: personProcedure.input(editRiskSchema).mutation(({ ctx, input }) => editRisk(ctx, input)),
  close: personProcedure.input(riskSchema).mutation(({ ctx, input }) => closeRisk(ctx, input)),
});
