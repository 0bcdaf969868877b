import { and, desc, eq, inArray } from "drizzle-orm";
import { productVersion } from "@/db/schema";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { answersOf, audienceOf, visibleAnswers } from "../rules";
import { type Audiences, fieldNames } from "../section/schema";
import type { Audience, VersionStatus } from "../status";

export type Version = typeof productVersion.$inferSelect;

export const versionsInWork = ["draft", "submitted", "changes_requested"] as const;

export async function findVersion(
  db: Context["db"],
  productId: string,
  statuses: readonly VersionStatus[],
): Promise<Version | undefined> {
  const [found] = await db
    .select()
    .from(productVersion)
    .where(and(eq(productVersion.productId, productId), inArray(productVersion.status, statuses)));
  return found;
}

export function findVersionInWork(db: Context["db"], productId: string): Promise<Version | undefined> {
  return findVersion(db, productId, versionsInWork);
}

export async function findVersionInWorkOrThrow(db: Context["db"], productId: string): Promise<Version> {
  const found = await findVersionInWork(db, productId);
  if (!found) throw new NotFoundError("There is no version in work. Start a new one to change this product.");
  return found;
}

/** The answers of a version, cut to what a viewer may see; who else sees each is said only to its own. */
export function shownVersion(version: Version, viewer: Audience) {
  const answers = visibleAnswers(answersOf(version), version.audiences, viewer);
  return { answers, audiences: viewer === "own" ? audiencesOf(version.audiences) : {} };
}

export function audiencesOf(chosen: Audiences): Audiences {
  return Object.fromEntries(fieldNames.map((name) => [name, audienceOf(name, chosen)]));
}

export function listVersions(db: Context["db"], productId: string, viewer: Audience) {
  return db
    .select({
      number: productVersion.number,
      status: productVersion.status,
      publishedAt: productVersion.publishedAt,
    })
    .from(productVersion)
    .where(
      and(
        eq(productVersion.productId, productId),
        viewer === "own" ? undefined : inArray(productVersion.status, ["published", "superseded"]),
      ),
    )
    .orderBy(desc(productVersion.number))
    .limit(50);
}
