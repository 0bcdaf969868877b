import { and, asc, desc, eq, exists, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { organisation, product, productVersion, versionNote } from "@/db/schema";
import { isBroker } from "@/lib/actor";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { canMove } from "@/lib/transition";
import type { Context } from "@/server/kernel/context";
import { newerThan, olderThan, pageSize, toPage } from "@/server/kernel/pagination";
import { mayProduct, seesAllOf } from "../policy";
import { answersOf, diffAnswers, missingSections, visibleAnswers } from "../rules";
import type { CompareVersions, PageInput } from "../schema";
import { versionTransitions } from "../status";
import {
  audiencesOf,
  findVersion,
  findVersionInWorkOrThrow,
  shownVersion,
  type Version,
  versionsInWork,
} from "../version/queries";
import { findAudience, findReadableProduct } from "../viewer/queries";

/** The version in work, whole, for its own organisation and brokers; viewers only read it. */
export async function findProductInWork(context: Context, address: string) {
  const { db, actor } = context;
  const found = await findReadableProduct(context, address);
  if (!seesAllOf(actor, found.organisationId)) {
    // That there is a version in work is nobody else's business.
    throw new NotFoundError("We could not find this product.");
  }
  const version = await findVersionInWorkOrThrow(db, found.id);
  const [notes, live] = await Promise.all([
    db
      .select()
      .from(versionNote)
      .where(eq(versionNote.versionId, version.id))
      .orderBy(asc(versionNote.writtenAt)),
    findVersion(db, found.id, ["published"]),
  ]);
  const answers = answersOf(version);
  const isOpen = version.status === "draft" || version.status === "changes_requested";
  const missing = missingSections(answers);
  const ready = !found.draftedOnBehalf || found.confirmedAt !== null;
  return {
    id: found.id,
    slug: found.slug,
    organisationId: found.organisationId,
    awaitsConfirmation: !ready,
    isListed: found.isListed,
    number: version.number,
    status: version.status,
    revision: version.revision,
    reviewReason: version.reviewReason,
    submittedAt: version.submittedAt,
    answers,
    audiences: audiencesOf(version.audiences),
    notes: notes.map(({ field, note, resolvedAt }) => ({ field, note, resolvedAt })),
    changesSinceLive: live ? diffAnswers(answersOf(live), answers) : [],
    missing,
    can: {
      edit: mayProduct(actor, "edit", found) && isOpen,
      confirm: mayProduct(actor, "confirm", found) && !ready,
      submit:
        mayProduct(actor, "submit", found) &&
        ready &&
        missing.length === 0 &&
        canMove(versionTransitions, version.status, "submitted"),
      takeBack: mayProduct(actor, "takeBack", found) && canMove(versionTransitions, version.status, "draft"),
      review: mayProduct(actor, "review", found) && canMove(versionTransitions, version.status, "published"),
    },
  };
}

/** What changed from one version to another, cut to what this person may see in both. */
export async function compareVersions(context: Context, input: CompareVersions) {
  const found = await findReadableProduct(context, input.product);
  const viewer = await findAudience(context, found);
  const rows = await context.db
    .select()
    .from(productVersion)
    .where(
      and(
        eq(productVersion.productId, found.id),
        inArray(productVersion.number, [input.from, input.to]),
        viewer === "own" ? undefined : inArray(productVersion.status, ["published", "superseded"]),
      ),
    );
  const [before, after] = [input.from, input.to].map((number) => rows.find((row) => row.number === number));
  if (!before || !after) throw new NotFoundError("We could not find these two versions.");
  const live = await findVersion(context.db, found.id, ["published"]);
  // What was once for everyone may be kept back by now: the live version's audiences hold for the earlier ones too.
  const seen = (version: Version) => {
    const { answers } = shownVersion(version, viewer);
    return live ? visibleAnswers(answers, live.audiences, viewer) : answers;
  };
  return {
    slug: found.slug,
    name: after.name,
    before: { number: before.number, publishedAt: before.publishedAt },
    after: { number: after.number, publishedAt: after.publishedAt },
    changes: diffAnswers(seen(before), seen(after)),
  };
}

const listedColumns = {
  id: product.id,
  slug: product.slug,
  organisationId: organisation.id,
  organisationName: organisation.name,
  name: productVersion.name,
  summary: productVersion.summary,
  status: productVersion.status,
  number: productVersion.number,
  updatedAt: productVersion.updatedAt,
  submittedAt: productVersion.submittedAt,
  archivedAt: product.archivedAt,
  awaitsConfirmation: sql<boolean>`${product.draftedOnBehalf} and ${product.confirmedAt} is null`,
};

/** The products of the actor's organisation, each with its newest version. */
export async function listOwnProducts({ db, actor }: Context, { cursor }: PageInput) {
  const own = actor.is === "person" ? actor.membership?.organisationId : undefined;
  if (!own) return { items: [], next: null };
  return listNewest(db, eq(product.organisationId, own), cursor);
}

/** What brokers drafted for organisations that have not confirmed it yet. */
export async function listDraftedOnBehalf({ db, actor }: Context, { cursor }: PageInput) {
  if (!isBroker(actor, "viewer")) throw new ForbiddenError();
  return listNewest(db, and(eq(product.draftedOnBehalf, true), isNull(product.confirmedAt)), cursor);
}

async function listNewest(db: Context["db"], which: SQL | undefined, cursor: string | undefined) {
  const rows = await db
    .select({ ...listedColumns, createdAt: product.createdAt })
    .from(product)
    .innerJoin(organisation, eq(organisation.id, product.organisationId))
    .innerJoin(productVersion, eq(productVersion.productId, product.id))
    .where(
      and(
        which,
        or(
          inArray(productVersion.status, versionsInWork),
          and(eq(productVersion.status, "published"), noneInWork(db)),
        ),
        olderThan(cursor, product.createdAt, product.id),
      ),
    )
    .orderBy(desc(product.createdAt), desc(product.id))
    .limit(pageSize + 1);
  return toPage(rows, (row) => row.createdAt);
}

function noneInWork(db: Context["db"]): SQL {
  const newer = db
    .select({ one: sql`1` })
    .from(sql`product_version newer`)
    .where(
      sql`newer.product_id = ${product.id} and newer.status in ('draft', 'submitted', 'changes_requested')`,
    );
  return sql`not ${exists(newer)}`;
}

/** What waits for a broker, the longest waiting first. */
export async function listProductsForReview({ db, actor }: Context, { cursor }: PageInput) {
  if (!isBroker(actor, "viewer")) throw new ForbiddenError();
  const rows = await db
    .select(listedColumns)
    .from(productVersion)
    .innerJoin(product, eq(product.id, productVersion.productId))
    .innerJoin(organisation, eq(organisation.id, product.organisationId))
    .where(
      and(
        eq(productVersion.status, "submitted"),
        isNull(product.archivedAt),
        newerThan(cursor, productVersion.submittedAt, product.id),
      ),
    )
    .orderBy(asc(productVersion.submittedAt), asc(product.id))
    .limit(pageSize + 1);
  return toPage(rows, (row) => row.submittedAt);
}
