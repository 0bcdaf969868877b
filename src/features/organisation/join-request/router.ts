import { personProcedure, router } from "@/server/kernel/trpc";
import { organisationIdSchema } from "../schema";
import { findHolder, listOpenJoinRequests } from "./queries";
import { answerJoinRequestSchema, askToJoinSchema, findHolderSchema } from "./schema";
import { answerJoinRequest, askToJoin } from "./service";

export const joinRequestRouter = router({
  findHolder: personProcedure.input(findHolderSchema).query(({ ctx, input }) => findHolder(ctx, input)),
  listOpen: personProcedure
    .input(organisationIdSchema)
    .query(({ ctx, input }) => listOpenJoinRequests(ctx, input.organisationId)),
  ask: personProcedure.input(askToJoinSchema).mutation(({ ctx, input }) => askToJoin(ctx, input)),
  answer: personProcedure
    .input(answerJoinRequestSchema)
    .mutation(({ ctx, input }) => answerJoinRequest(ctx, input)),
});
