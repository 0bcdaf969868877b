import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { evaluation, findingVersion } from "@/db/schema";
import { calendarDay } from "@/lib/dates";
import type { Context } from "@/server/kernel/context";
import { olderThan, type Page, pageSize, toPage } from "@/server/kernel/pagination";
import type { EvaluationRow } from "../queries";
import type { PublishedFindings } from "../rules";
import { publicEvaluationStatuses } from "../status";
import { listUseOfPilots } from "../use/queries";
import { addUse, type Use } from "../use/rules";
import { filtersHere } from "./filter/queries";
import type { Register } from "./schema";

/** Good, null and bad results alike, newest first: nothing but the date decides the order. */
export async function listPublished(
  context: Context,
  { cursor, ...chosen }: Register,
  size = pageSize,
): Promise<Page<PublishedListItem>> {
  const { db, now } = context;
  // The page is cut before anything is joined to it, so that its index alone decides what is read.
  const page = db
    .select({
      id: evaluation.id,
      slug: evaluation.slug,
      title: evaluation.title,
      status: evaluation.status,
      design: evaluation.design,
      pilotId: evaluation.pilotId,
      publishedAt: evaluation.publishedAt,
    })
    .from(evaluation)
    .where(
      and(
        inArray(evaluation.status, [...publicEvaluationStatuses]),
        ...filtersHere(chosen, calendarDay(now)),
        olderThan(cursor, evaluation.publishedAt, evaluation.id),
      ),
    )
    .orderBy(desc(evaluation.publishedAt), desc(evaluation.id))
    .limit(size + 1)
    .as("page");
  const latest = db
    .select({ number: findingVersion.number, content: findingVersion.content })
    .from(findingVersion)
    .where(eq(findingVersion.evaluationId, page.id))
    .orderBy(desc(findingVersion.number))
    .limit(1)
    .as("latest");
  const rows = await db
    .select({
      id: page.id,
      slug: page.slug,
      title: page.title,
      status: page.status,
      design: page.design,
      pilotId: page.pilotId,
      publishedAt: page.publishedAt,
      version: latest.number,
      content: latest.content,
    })
    .from(page)
    .innerJoinLateral(latest, sql`true`)
    .orderBy(desc(page.publishedAt), desc(page.id));
  const uses = await listUseOfPilots(
    context,
    rows.map(({ pilotId }) => pilotId),
  );
  const items = rows.map(({ content, pilotId, ...row }) => ({
    ...row,
    findings: content as PublishedFindings,
    use: addUse(uses.filter((one) => one.pilotId === pilotId)),
  }));
  return toPage(items, (row) => row.publishedAt, size);
}
export type PublishedListItem = Pick<
  EvaluationRow,
  "id" | "slug" | "title" | "status" | "design" | "publishedAt"
> & {
  version: number;
  findings: PublishedFindings;
  /** What the sites said 12 months after they put it into use. */
  use: Use;
};
