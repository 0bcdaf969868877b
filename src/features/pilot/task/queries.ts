import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { person, task } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { olderThan, pageSize, toPage } from "@/server/kernel/pagination";
import { findReadablePilot } from "../queries";
import type { ListTasks } from "./schema";

/** Open tasks or finished ones, the newest first. */
export async function listTasks(context: Context, { pilotId, done, cursor }: ListTasks) {
  const found = await findReadablePilot(context, pilotId);
  const rows = await context.db
    .select({
      id: task.id,
      title: task.title,
      assigneeId: task.assigneeId,
      assigneeName: sql<string | null>`coalesce(${person.name}, ${person.email})`,
      dueOn: task.dueOn,
      doneAt: task.doneAt,
      createdAt: task.createdAt,
    })
    .from(task)
    .leftJoin(person, eq(person.id, task.assigneeId))
    .where(
      and(
        eq(task.pilotId, found.id),
        done ? isNotNull(task.doneAt) : isNull(task.doneAt),
        olderThan(cursor, task.createdAt, task.id),
      ),
    )
    .orderBy(desc(task.createdAt), desc(task.id))
    .limit(pageSize + 1);
  return toPage(rows, ({ createdAt }) => createdAt);
}
