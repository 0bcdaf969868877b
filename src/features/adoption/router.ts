import { pilotIdSchema } from "@/features/pilot/schema";
import { personProcedure, router } from "@/server/kernel/trpc";
import { correctDaysSchema } from "./correction/schema";
import { correctDays, withdrawAdoption } from "./correction/service";
import { answerFollowUpSchema } from "./follow-up/schema";
import { answerFollowUp } from "./follow-up/service";
import { findAdoption, listAdoptionsOfPilot, listOwnAdoptions } from "./queries";
import {
  adoptionSchema,
  considerSchema,
  decideSchema,
  listAdoptionsSchema,
  putIntoUseSchema,
  stopSchema,
} from "./schema";
import { considerAdoption, decideOnAdoption, putIntoUse, rollOutAdoption, stopAdoption } from "./service";

export const adoptionRouter = router({
  find: personProcedure.input(adoptionSchema).query(({ ctx, input }) => findAdoption(ctx, input.adoptionId)),
  listOfPilot: personProcedure
    .input(pilotIdSchema)
    .query(({ ctx, input }) => listAdoptionsOfPilot(ctx, input.pilotId)),
  listOwn: personProcedure.input(listAdoptionsSchema).query(({ ctx, input }) => listOwnAdoptions(ctx, input)),
  consider: personProcedure.input(considerSchema).mutation(({ ctx, input }) => considerAdoption(ctx, input)),
  decide: personProcedure.input(decideSchema).mutation(({ ctx, input }) => decideOnAdoption(ctx, input)),
  rollOut: personProcedure
    .input(adoptionSchema)
    .mutation(({ ctx, input }) => rollOutAdoption(ctx, input.adoptionId)),
  putIntoUse: personProcedure.input(putIntoUseSchema).mutation(({ ctx, input }) => putIntoUse(ctx, input)),
  stop: personProcedure.input(stopSchema).mutation(({ ctx, input }) => stopAdoption(ctx, input)),
  correct: personProcedure.input(correctDaysSchema).mutation(({ ctx, input }) => correctDays(ctx, input)),
  withdraw: personProcedure
    .input(adoptionSchema)
    .mutation(({ ctx, input }) => withdrawAdoption(ctx, input.adoptionId)),
  answer: personProcedure
    .input(answerFollowUpSchema)
    .mutation(({ ctx, input }) => answerFollowUp(ctx, input)),
});
