import { personProcedure, router } from "@/server/kernel/trpc";
import { addDocumentSchema, changeAudienceSchema, removeDocumentSchema } from "./schema";
import { addDocument, changeAudience, removeDocument } from "./service";

export const documentRouter = router({
  add: personProcedure.input(addDocumentSchema).mutation(({ ctx, input }) => addDocument(ctx, input)),
  changeAudience: personProcedure
    .input(changeAudienceSchema)
    .mutation(({ ctx, input }) => changeAudience(ctx, input)),
  remove: personProcedure
    .input(removeDocumentSchema)
    .mutation(({ ctx, input }) => removeDocument(ctx, input)),
});
