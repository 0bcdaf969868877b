import { challengeIdSchema } from "@/features/challenge/schema";
import { personProcedure, publicProcedure, router } from "@/server/kernel/trpc";
import { listPilotActivity, watchPilot } from "./activity/queries";
import { listPilotsOfChallenge } from "./challenge/queries";
import { contributionRouter } from "./contribution/router";
import { cycleRouter } from "./cycle/router";
import { decisionRouter } from "./decision/router";
import { discussionRouter } from "./discussion/router";
import { pilotDocumentRouter } from "./document/router";
import { gateRouter } from "./gate/router";
import { milestoneRouter } from "./milestone/router";
import { pathwayRouter } from "./pathway/router";
import { pilotPersonRouter } from "./person/router";
import { listOwnPilots } from "./queries";
import { riskRouter } from "./risk/router";
import {
  addProductSchema,
  closePilotSchema,
  editPilotSchema,
  findPilotSchema,
  listPilotActivitySchema,
  listPilotsSchema,
  pilotIdSchema,
  preparePilotSchema,
  reasonedPilotSchema,
  watchPilotSchema,
} from "./schema";
import { editPilot } from "./service/edit-pilot";
import { addProduct, preparePilot } from "./service/prepare-pilot";
import {
  analysePilot,
  closePilot,
  markReady,
  pausePilot,
  prepareAgain,
  resumePilot,
  startPilot,
  stopPilot,
} from "./service/steer-pilot";
import { siteRouter } from "./site/router";
import { taskRouter } from "./task/router";
import { findPilot, listAddableMatches } from "./workspace/queries";

export const pilotRouter = router({
  find: personProcedure.input(findPilotSchema).query(({ ctx, input }) => findPilot(ctx, input.pilot)),
  listOwn: personProcedure.input(listPilotsSchema).query(({ ctx, input }) => listOwnPilots(ctx, input)),
  listForChallenge: publicProcedure
    .input(challengeIdSchema)
    .query(({ ctx, input }) => listPilotsOfChallenge(ctx, input.challengeId)),
  listActivity: personProcedure
    .input(listPilotActivitySchema)
    .query(({ ctx, input }) => listPilotActivity(ctx, input)),
  listAddableMatches: personProcedure
    .input(pilotIdSchema)
    .query(({ ctx, input }) => listAddableMatches(ctx, input.pilotId)),
  changes: personProcedure
    .input(watchPilotSchema)
    .subscription(({ ctx, input, signal }) => watchPilot(ctx, input, signal)),
  prepare: personProcedure.input(preparePilotSchema).mutation(({ ctx, input }) => preparePilot(ctx, input)),
  addProduct: personProcedure.input(addProductSchema).mutation(({ ctx, input }) => addProduct(ctx, input)),
  edit: personProcedure.input(editPilotSchema).mutation(({ ctx, input }) => editPilot(ctx, input)),
  markReady: personProcedure.input(pilotIdSchema).mutation(({ ctx, input }) => markReady(ctx, input.pilotId)),
  prepareAgain: personProcedure
    .input(reasonedPilotSchema)
    .mutation(({ ctx, input }) => prepareAgain(ctx, input)),
  start: personProcedure.input(pilotIdSchema).mutation(({ ctx, input }) => startPilot(ctx, input.pilotId)),
  pause: personProcedure.input(reasonedPilotSchema).mutation(({ ctx, input }) => pausePilot(ctx, input)),
  resume: personProcedure.input(pilotIdSchema).mutation(({ ctx, input }) => resumePilot(ctx, input.pilotId)),
  stop: personProcedure.input(reasonedPilotSchema).mutation(({ ctx, input }) => stopPilot(ctx, input)),
  analyse: personProcedure
    .input(pilotIdSchema)
    .mutation(({ ctx, input }) => analysePilot(ctx, input.pilotId)),
  close: personProcedure.input(closePilotSchema).mutation(({ ctx, input }) => closePilot(ctx, input)),
  gate: gateRouter,
  contribution: contributionRouter,
  cycle: cycleRouter,
  decision: decisionRouter,
  discussion: discussionRouter,
  document: pilotDocumentRouter,
  milestone: milestoneRouter,
  pathway: pathwayRouter,
  person: pilotPersonRouter,
  risk: riskRouter,
  site: siteRouter,
  task: taskRouter,
});
