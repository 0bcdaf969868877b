import { personProcedure, router } from "@/server/kernel/trpc";
import { listSessions } from "./queries";
import { listSessionsSchema, revokeOthersSchema, revokeSessionSchema } from "./schema";
import { revokeSessions } from "./service";

export const sessionRouter = router({
  list: personProcedure
    .input(listSessionsSchema)
    .query(({ ctx, input }) => listSessions(ctx, input.currentToken)),
  revoke: personProcedure
    .input(revokeSessionSchema)
    .mutation(({ ctx, input }) => revokeSessions(ctx, { sessionId: input.sessionId })),
  revokeOthers: personProcedure
    .input(revokeOthersSchema)
    .mutation(({ ctx, input }) => revokeSessions(ctx, { allBut: input.currentToken })),
});
