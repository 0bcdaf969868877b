import { and, asc, eq, gt, gte, isNull, lte } from "drizzle-orm";
import { assuranceItem, product, productVersion } from "@/db/schema";
import { notify } from "@/features/notification/service";
import { listOwnerIds } from "@/features/organisation/queries";
import { addDays, calendarDay, daysBetween, formatDate } from "@/lib/dates";
import { batchSize, forEachRow } from "@/server/kernel/batches";
import type { Context } from "@/server/kernel/context";
import { dueReminder, type ReminderDay } from "../rules";
import { assuranceKindLabels } from "../status";

/** Reminds owners of what lapses or has lapsed: each reminder once, however often the job runs. */
export function remindOfLapsing(context: Context): Promise<number> {
  return forEachRow(context, listLapsing, remind);
}

type Lapsing = Awaited<ReturnType<typeof listLapsing>>[number];

function listLapsing({ db, now }: Context, after: string) {
  return db
    .select({
      id: assuranceItem.id,
      kind: assuranceItem.kind,
      expiresOn: assuranceItem.expiresOn,
      slug: product.slug,
      organisationId: product.organisationId,
      name: productVersion.name,
    })
    .from(assuranceItem)
    .innerJoin(product, eq(product.id, assuranceItem.productId))
    .innerJoin(
      productVersion,
      and(eq(productVersion.productId, product.id), eq(productVersion.status, "published")),
    )
    .where(
      and(
        gt(assuranceItem.id, after),
        gte(assuranceItem.expiresOn, calendarDay(addDays(now, -36))),
        lte(assuranceItem.expiresOn, calendarDay(addDays(now, 30))),
        isNull(product.archivedAt),
      ),
    )
    .orderBy(asc(assuranceItem.id))
    .limit(batchSize);
}

async function remind(context: Context, row: Lapsing): Promise<number> {
  if (!row.expiresOn) return 0;
  const daysLeft = daysBetween(context.now, new Date(`${row.expiresOn}T12:00:00Z`));
  const reminder = dueReminder(daysLeft);
  if (reminder === null) return 0;
  await notify(context, {
    to: await listOwnerIds(context.db, row.organisationId),
    topic: "reviews",
    title: titleOf(reminder, row, row.expiresOn),
    href: `/products/${row.slug}/passport`,
    once: `assurance-lapse:${row.id}:${row.expiresOn}:${reminder}`,
  });
  return 1;
}

function titleOf(reminder: ReminderDay, { kind, name }: Lapsing, expiresOn: string): string {
  const what = `${assuranceKindLabels[kind]} of “${name}”`;
  return reminder < 0
    ? `${what} lapsed after ${formatDate(expiresOn)}. Add the new one.`
    : `${what} is valid until ${formatDate(expiresOn)}. Renew it in time.`;
}
