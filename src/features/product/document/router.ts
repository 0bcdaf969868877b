import { personProcedure, router } from "@/server/kernel/trpc";
import { addDocumentSchema, removeDocumentSchema } from "./schema";
import { addDocument, removeDocument } from "./service";

export const documentRouter = router({
  add: personProcedure.input(addDocumentSchema).mutation(({ ctx, input }) => addDocument(ctx, input)),
  remove: personProcedure
    .input(removeDocumentSchema)
    .mutation(({ ctx, input }) => removeDocument(ctx, input)),
});
