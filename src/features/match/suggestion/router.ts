import { personProcedure, publicProcedure, router } from "@/server/kernel/trpc";
import { listForChallenge, listForProduct } from "./queries";
import { dismissSchema, suggestionsForChallengeSchema, suggestionsForProductSchema } from "./schema";
import { dismissSuggestion } from "./service";

export const suggestionRouter = router({
  listForChallenge: publicProcedure
    .input(suggestionsForChallengeSchema)
    .query(({ ctx, input }) => listForChallenge(ctx, input.challengeId)),
  listForProduct: publicProcedure
    .input(suggestionsForProductSchema)
    .query(({ ctx, input }) => listForProduct(ctx, input.productId)),
  dismiss: personProcedure.input(dismissSchema).mutation(({ ctx, input }) => dismissSuggestion(ctx, input)),
});
