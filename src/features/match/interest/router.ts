import { personProcedure, router } from "@/server/kernel/trpc";
import { findInterest, listInterests } from "./queries";
import { changeInterestSchema, interestIdSchema, saveInterestSchema } from "./schema";
import { changeInterest, removeInterest, saveInterest } from "./service";

export const interestRouter = router({
  list: personProcedure.query(({ ctx }) => listInterests(ctx)),
  find: personProcedure
    .input(interestIdSchema)
    .query(({ ctx, input }) => findInterest(ctx, input.interestId)),
  save: personProcedure.input(saveInterestSchema).mutation(({ ctx, input }) => saveInterest(ctx, input)),
  change: personProcedure
    .input(changeInterestSchema)
    .mutation(({ ctx, input }) => changeInterest(ctx, input)),
  remove: personProcedure.input(interestIdSchema).mutation(({ ctx, input }) => removeInterest(ctx, input)),
});
