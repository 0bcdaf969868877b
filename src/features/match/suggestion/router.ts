import { personProcedure, publicProcedure, router } from "@/server/kernel/trpc";
import { findProgress, findSuggestion, listForChallenge, listForProduct } from "./queries";
import {
  dismissSchema,
  findSuggestionSchema,
  suggestionsForChallengeSchema,
  suggestionsForProductSchema,
} from "./schema";
import { dismissSuggestion } from "./service";

export const suggestionRouter = router({
  find: personProcedure.input(findSuggestionSchema).query(({ ctx, input }) => findSuggestion(ctx, input)),
  listForChallenge: publicProcedure
    .input(suggestionsForChallengeSchema)
    .query(({ ctx, input }) => listForChallenge(ctx, input.challengeId)),
  listForProduct: publicProcedure
    .input(suggestionsForProductSchema)
    .query(({ ctx, input }) => listForProduct(ctx, input.productId)),
  progress: personProcedure.query(({ ctx }) => findProgress(ctx)),
  dismiss: personProcedure.input(dismissSchema).mutation(({ ctx, input }) => dismissSuggestion(ctx, input)),
});
