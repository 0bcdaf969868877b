import { personProcedure, router } from "@/server/kernel/trpc";
import { findBoard } from "./board/queries";
import { findWork } from "./work/queries";

export const overviewRouter = router({
  work: personProcedure.query(({ ctx }) => findWork(ctx)),
  board: personProcedure.query(({ ctx }) => findBoard(ctx)),
});
