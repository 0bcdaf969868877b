import { personProcedure, router } from "@/server/kernel/trpc";
import { pilotIdSchema } from "../schema";
import { listPilotDocuments } from "./queries";
import { addPilotDocumentSchema, pilotDocumentSchema } from "./schema";
import { addPilotDocument, removePilotDocument } from "./service";

export const pilotDocumentRouter = router({
  list: personProcedure
    .input(pilotIdSchema)
    .query(({ ctx, input }) => listPilotDocuments(ctx, input.pilotId)),
  add: personProcedure
    .input(addPilotDocumentSchema)
    .mutation(({ ctx, input }) => addPilotDocument(ctx, input)),
  remove: personProcedure
    .input(pilotDocumentSchema)
    .mutation(({ ctx, input }) => removePilotDocument(ctx, input)),
});
