import { personProcedure, router } from "@/server/kernel/trpc";
import { pilotIdSchema } from "../schema";
import { listContributions } from "./queries";
import { addContributionSchema, contributionSchema } from "./schema";
import { addContribution, signOffContribution } from "./service";

export const contributionRouter = router({
  list: personProcedure.input(pilotIdSchema).query(({ ctx, input }) => listContributions(ctx, input.pilotId)),
  add: personProcedure.input(addContributionSchema).mutation(({ ctx, input }) => addContribution(ctx, input)),
  signOff: personProcedure
    .input(contributionSchema)
    .mutation(({ ctx, input }) => signOffContribution(ctx, input)),
});
