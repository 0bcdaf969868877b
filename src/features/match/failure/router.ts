import { personProcedure, router } from "@/server/kernel/trpc";
import { countCauses, listReasons, listUnanswered, listUnmet } from "./queries";
import { listReasonsSchema } from "./schema";

export const failureRouter = router({
  count: personProcedure.query(({ ctx }) => countCauses(ctx)),
  listReasons: personProcedure.input(listReasonsSchema).query(({ ctx, input }) => listReasons(ctx, input)),
  listUnmet: personProcedure.query(({ ctx }) => listUnmet(ctx)),
  listUnanswered: personProcedure.query(({ ctx }) => listUnanswered(ctx)),
});
