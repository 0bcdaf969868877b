import { personProcedure, router } from "@/server/kernel/trpc";
import { evaluationIdSchema } from "../schema";
import { findEconomics } from "./queries";
import {
  addLedgerEntrySchema,
  changeLedgerEntrySchema,
  ledgerEntrySchema,
  saveEconomicCaseSchema,
} from "./schema";
import { addLedgerEntry, changeLedgerEntry, removeLedgerEntry, saveEconomicCase } from "./service";

export const economicsRouter = router({
  find: personProcedure
    .input(evaluationIdSchema)
    .query(({ ctx, input }) => findEconomics(ctx, input.evaluationId)),
  addEntry: personProcedure
    .input(addLedgerEntrySchema)
    .mutation(({ ctx, input }) => addLedgerEntry(ctx, input)),
  changeEntry: personProcedure
    .input(changeLedgerEntrySchema)
    .mutation(({ ctx, input }) => changeLedgerEntry(ctx, input)),
  removeEntry: personProcedure
    .input(ledgerEntrySchema)
    .mutation(({ ctx, input }) => removeLedgerEntry(ctx, input)),
  saveCase: personProcedure
    .input(saveEconomicCaseSchema)
    .mutation(({ ctx, input }) => saveEconomicCase(ctx, input)),
});
