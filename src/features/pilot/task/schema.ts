import { z } from "zod";
import { day, id, text } from "@/lib/fields";

export const addTaskSchema = z.object({
  pilotId: id,
  title: text("what has to be done", 300),
  assigneeId: id.optional(),
  dueOn: day("the day it is due").optional(),
});
export type AddTask = z.output<typeof addTaskSchema>;

export const editTaskSchema = addTaskSchema.extend({ taskId: id });
export type EditTask = z.output<typeof editTaskSchema>;

export const taskSchema = z.object({ pilotId: id, taskId: id });
export type TaskInput = z.output<typeof taskSchema>;

export const listTasksSchema = z.object({
  pilotId: id,
  done: z.boolean().default(false),
  cursor: z.string().max(200).optional(),
});
export type ListTasks = z.output<typeof listTasksSchema>;
