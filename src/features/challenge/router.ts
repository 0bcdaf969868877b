import { listByWords } from "@/server/kernel/search";
import { personProcedure, publicProcedure, router } from "@/server/kernel/trpc";
import { addAddendumSchema } from "./addendum/schema";
import { addAddendum } from "./addendum/service";
import { listPublicChallenges } from "./catalogue/queries";
import { listPublicChallengesSchema } from "./catalogue/schema";
import { answerQuestionSchema, askQuestionSchema } from "./clarification/schema";
import { answerQuestion, askQuestion } from "./clarification/service";
import { addMustHaveSchema, removeMustHaveSchema } from "./must-have/schema";
import { addMustHave, removeMustHave } from "./must-have/service";
import { findChallenge, listChallengers, listChallengesForReview, listOwnChallenges } from "./queries";
import {
  approveChallengeSchema,
  challengeIdSchema,
  confirmChallengeSchema,
  decideChallengeSchema,
  draftNeedSchema,
  draftOnBehalfSchema,
  findChallengeSchema,
  listChallengersSchema,
  listOwnChallengesSchema,
  reasonedChallengeSchema,
  requestChangesSchema,
  saveSectionSchema,
  sendNeedSchema,
} from "./schema";
import { draftNeed, draftOnBehalf, sendDraft, sendNeed } from "./service/draft-challenge";
import { closeWithoutAward, decideChallenge, withdrawChallenge } from "./service/end-challenge";
import { approveChallenge, requestChanges } from "./service/review-challenge";
import { saveChallenge, shapeChallenge } from "./service/save-challenge";
import { confirmChallenge, submitChallenge, takeBackChallenge } from "./service/submit-challenge";
import { unwatchChallenge, watchChallenge } from "./watch/service";

const byId = personProcedure.input(challengeIdSchema);
const withReason = personProcedure.input(reasonedChallengeSchema);

export const challengeRouter = router({
  find: publicProcedure.input(findChallengeSchema).query(({ ctx, input }) => findChallenge(ctx, input)),
  listPublic: publicProcedure
    .input(listPublicChallengesSchema)
    .query(({ ctx, input }) => listByWords(input, (asked) => listPublicChallenges(ctx, asked))),
  listOwn: personProcedure
    .input(listOwnChallengesSchema)
    .query(({ ctx, input }) => listOwnChallenges(ctx, input)),
  listForReview: personProcedure
    .input(listOwnChallengesSchema)
    .query(({ ctx, input }) => listChallengesForReview(ctx, input)),
  listChallengers: personProcedure
    .input(listChallengersSchema)
    .query(({ ctx, input }) => listChallengers(ctx, input)),

  draftNeed: personProcedure.input(draftNeedSchema).mutation(({ ctx, input }) => draftNeed(ctx, input)),
  sendNeed: personProcedure.input(sendNeedSchema).mutation(({ ctx, input }) => sendNeed(ctx, input)),
  sendDraft: byId.mutation(({ ctx, input }) => sendDraft(ctx, input.challengeId)),
  draftOnBehalf: personProcedure
    .input(draftOnBehalfSchema)
    .mutation(({ ctx, input }) => draftOnBehalf(ctx, input)),
  save: personProcedure.input(saveSectionSchema).mutation(({ ctx, input }) => saveChallenge(ctx, input)),
  shape: personProcedure.input(saveSectionSchema).mutation(({ ctx, input }) => shapeChallenge(ctx, input)),
  addMustHave: personProcedure.input(addMustHaveSchema).mutation(({ ctx, input }) => addMustHave(ctx, input)),
  removeMustHave: personProcedure
    .input(removeMustHaveSchema)
    .mutation(({ ctx, input }) => removeMustHave(ctx, input)),

  confirm: personProcedure
    .input(confirmChallengeSchema)
    .mutation(({ ctx, input }) => confirmChallenge(ctx, input)),
  submit: byId.mutation(({ ctx, input }) => submitChallenge(ctx, input.challengeId)),
  takeBack: byId.mutation(({ ctx, input }) => takeBackChallenge(ctx, input.challengeId)),
  requestChanges: personProcedure
    .input(requestChangesSchema)
    .mutation(({ ctx, input }) => requestChanges(ctx, input)),
  approve: personProcedure
    .input(approveChallengeSchema)
    .mutation(({ ctx, input }) => approveChallenge(ctx, input)),
  withdraw: withReason.mutation(({ ctx, input }) => withdrawChallenge(ctx, input)),
  decide: personProcedure
    .input(decideChallengeSchema)
    .mutation(({ ctx, input }) => decideChallenge(ctx, input)),
  closeWithoutAward: withReason.mutation(({ ctx, input }) => closeWithoutAward(ctx, input)),

  addAddendum: personProcedure.input(addAddendumSchema).mutation(({ ctx, input }) => addAddendum(ctx, input)),
  ask: personProcedure.input(askQuestionSchema).mutation(({ ctx, input }) => askQuestion(ctx, input)),
  answer: personProcedure
    .input(answerQuestionSchema)
    .mutation(({ ctx, input }) => answerQuestion(ctx, input)),
  watch: byId.mutation(({ ctx, input }) => watchChallenge(ctx, input.challengeId)),
  unwatch: byId.mutation(({ ctx, input }) => unwatchChallenge(ctx, input.challengeId)),
});
