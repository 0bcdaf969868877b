import { personProcedure, router } from "@/server/kernel/trpc";
import { evaluationIdSchema } from "../schema";
import { findScaleUps } from "./queries";
import { addScaleUpLinkSchema, addScaleUpSchema, scaleUpLinkSchema, scaleUpSchema } from "./schema";
import { addScaleUp, addScaleUpLink, removeScaleUp, removeScaleUpLink } from "./service";

export const scaleUpRouter = router({
  find: personProcedure
    .input(evaluationIdSchema)
    .query(({ ctx, input }) => findScaleUps(ctx, input.evaluationId)),
  add: personProcedure.input(addScaleUpSchema).mutation(({ ctx, input }) => addScaleUp(ctx, input)),
  remove: personProcedure.input(scaleUpSchema).mutation(({ ctx, input }) => removeScaleUp(ctx, input)),
  addLink: personProcedure
    .input(addScaleUpLinkSchema)
    .mutation(({ ctx, input }) => addScaleUpLink(ctx, input)),
  removeLink: personProcedure
    .input(scaleUpLinkSchema)
    .mutation(({ ctx, input }) => removeScaleUpLink(ctx, input)),
});
