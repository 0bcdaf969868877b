import { personProcedure, router } from "@/server/kernel/trpc";
import { findImport, listImports } from "./queries";
import { checkImportSchema, importIdSchema, listImportsSchema } from "./schema";
import { checkImport } from "./service/check-import";
import { recordImport } from "./service/record-import";

export const importRouter = router({
  check: personProcedure.input(checkImportSchema).mutation(({ ctx, input }) => checkImport(ctx, input)),
  record: personProcedure
    .input(importIdSchema)
    .mutation(({ ctx, input }) => recordImport(ctx, input.importId)),
  find: personProcedure.input(importIdSchema).query(({ ctx, input }) => findImport(ctx, input.importId)),
  list: personProcedure
    .input(listImportsSchema)
    .query(({ ctx, input }) => listImports(ctx, input.evaluationId)),
});
