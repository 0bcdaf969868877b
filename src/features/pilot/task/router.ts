import { personProcedure, router } from "@/server/kernel/trpc";
import { listTasks } from "./queries";
import { addTaskSchema, editTaskSchema, listTasksSchema, taskSchema } from "./schema";
import { addTask, editTask, finishTask, reopenTask } from "./service";

export const taskRouter = router({
  list: personProcedure.input(listTasksSchema).query(({ ctx, input }) => listTasks(ctx, input)),
  add: personProcedure.input(addTaskSchema).mutation(({ ctx, input }) => addTask(ctx, input)),
  edit: personProcedure.input(editTaskSchema).mutation(({ ctx, input }) => editTask(ctx, input)),
  finish: personProcedure.input(taskSchema).mutation(({ ctx, input }) => finishTask(ctx, input)),
  reopen: personProcedure.input(taskSchema).mutation(({ ctx, input }) => reopenTask(ctx, input)),
});
