import { personProcedure, router } from "@/server/kernel/trpc";
import { assuranceIdSchema, checkAssuranceSchema, claimAssuranceSchema } from "./schema";
import { claimAssurance, removeAssurance, seeAssurance, verifyAssurance } from "./service";

export const passportRouter = router({
  claim: personProcedure.input(claimAssuranceSchema).mutation(({ ctx, input }) => claimAssurance(ctx, input)),
  see: personProcedure.input(checkAssuranceSchema).mutation(({ ctx, input }) => seeAssurance(ctx, input)),
  verify: personProcedure
    .input(checkAssuranceSchema)
    .mutation(({ ctx, input }) => verifyAssurance(ctx, input)),
  remove: personProcedure.input(assuranceIdSchema).mutation(({ ctx, input }) => removeAssurance(ctx, input)),
});
