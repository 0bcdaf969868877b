import { personProcedure, publicProcedure, router } from "@/server/kernel/trpc";
import { answerMustHaveSchema, confirmMustHaveSchema } from "./must-have/schema";
import { answerMustHave, confirmMustHave } from "./must-have/service";
import { listChallengesToOffer, listProductsToOffer } from "./offer/queries";
import { challengesToOfferSchema, productsToOfferSchema } from "./offer/schema";
import { listMatches } from "./queries";
import {
  askSchema,
  introduceSchema,
  listMatchesSchema,
  makeMatchSchema,
  matchIdSchema,
  reasonedMatchSchema,
} from "./schema";
import { acceptMatch, declineMatch } from "./service/answer";
import { askForIntroduction } from "./service/ask";
import { endWithoutPilot, withdrawMatch } from "./service/end";
import { introduceMatch, makeMatch, turnDownMatch } from "./service/introduce";
import { findMatch } from "./shown/queries";
import { listMessages } from "./thread/queries";
import {
  acceptMeetingSchema,
  listMessagesSchema,
  proposeMeetingSchema,
  writeMessageSchema,
} from "./thread/schema";
import { acceptMeeting, proposeMeeting, writeMessage } from "./thread/service";

export const matchRouter = router({
  find: personProcedure.input(matchIdSchema).query(({ ctx, input }) => findMatch(ctx, input.matchId)),
  list: personProcedure.input(listMatchesSchema).query(({ ctx, input }) => listMatches(ctx, input)),
  listProductsToOffer: publicProcedure
    .input(productsToOfferSchema)
    .query(({ ctx, input }) => listProductsToOffer(ctx, input.challengeId)),
  listChallengesToOffer: publicProcedure
    .input(challengesToOfferSchema)
    .query(({ ctx, input }) => listChallengesToOffer(ctx, input.productId)),
  ask: personProcedure.input(askSchema).mutation(({ ctx, input }) => askForIntroduction(ctx, input)),
  introduce: personProcedure.input(introduceSchema).mutation(({ ctx, input }) => introduceMatch(ctx, input)),
  make: personProcedure.input(makeMatchSchema).mutation(({ ctx, input }) => makeMatch(ctx, input)),
  turnDown: personProcedure
    .input(reasonedMatchSchema)
    .mutation(({ ctx, input }) => turnDownMatch(ctx, input)),
  accept: personProcedure.input(reasonedMatchSchema).mutation(({ ctx, input }) => acceptMatch(ctx, input)),
  decline: personProcedure.input(reasonedMatchSchema).mutation(({ ctx, input }) => declineMatch(ctx, input)),
  withdraw: personProcedure
    .input(reasonedMatchSchema)
    .mutation(({ ctx, input }) => withdrawMatch(ctx, input)),
  endWithoutPilot: personProcedure
    .input(reasonedMatchSchema)
    .mutation(({ ctx, input }) => endWithoutPilot(ctx, input)),
  answerMustHave: personProcedure
    .input(answerMustHaveSchema)
    .mutation(({ ctx, input }) => answerMustHave(ctx, input)),
  confirmMustHave: personProcedure
    .input(confirmMustHaveSchema)
    .mutation(({ ctx, input }) => confirmMustHave(ctx, input)),
  listMessages: personProcedure.input(listMessagesSchema).query(({ ctx, input }) => listMessages(ctx, input)),
  writeMessage: personProcedure
    .input(writeMessageSchema)
    .mutation(({ ctx, input }) => writeMessage(ctx, input)),
  proposeMeeting: personProcedure
    .input(proposeMeetingSchema)
    .mutation(({ ctx, input }) => proposeMeeting(ctx, input)),
  acceptMeeting: personProcedure
    .input(acceptMeetingSchema)
    .mutation(({ ctx, input }) => acceptMeeting(ctx, input)),
});
