import { personProcedure, router } from "@/server/kernel/trpc";
import { pilotIdSchema } from "../schema";
import { listMilestones } from "./queries";
import { addMilestoneSchema, milestoneSchema, moveMilestoneSchema } from "./schema";
import { addMilestone, moveMilestone, reachMilestone } from "./service";

export const milestoneRouter = router({
  list: personProcedure.input(pilotIdSchema).query(({ ctx, input }) => listMilestones(ctx, input.pilotId)),
  add: personProcedure.input(addMilestoneSchema).mutation(({ ctx, input }) => addMilestone(ctx, input)),
  move: personProcedure.input(moveMilestoneSchema).mutation(({ ctx, input }) => moveMilestone(ctx, input)),
  reach: personProcedure.input(milestoneSchema).mutation(({ ctx, input }) => reachMilestone(ctx, input)),
});
