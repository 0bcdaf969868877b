import { personProcedure, router } from "@/server/kernel/trpc";
import { findDiscussion, listDiscussions } from "./queries";
import { findDiscussionSchema, listDiscussionsSchema, replySchema, startDiscussionSchema } from "./schema";
import { replyTo, startDiscussion } from "./service";

export const discussionRouter = router({
  list: personProcedure.input(listDiscussionsSchema).query(({ ctx, input }) => listDiscussions(ctx, input)),
  find: personProcedure.input(findDiscussionSchema).query(({ ctx, input }) => findDiscussion(ctx, input)),
  start: personProcedure
    .input(startDiscussionSchema)
    .mutation(({ ctx, input }) => startDiscussion(ctx, input)),
  reply: personProcedure.input(replySchema).mutation(({ ctx, input }) => replyTo(ctx, input)),
});
