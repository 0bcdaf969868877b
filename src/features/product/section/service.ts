import { and, eq, inArray, isNull } from "drizzle-orm";
import { productVersion, versionNote } from "@/db/schema";
import { record } from "@/features/activity/service";
import { formatMoment } from "@/lib/dates";
import { ConflictError, NotAllowedError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mayProduct } from "../policy";
import { answersOf, isFilled, rowOf, textOf } from "../rules";
import { findVersionInWorkOrThrow, type Version } from "../version/queries";
import { findProductOrThrow } from "../viewer/queries";
import { findSaverName } from "./queries";
import {
  type Answers,
  type Audiences,
  fieldNamesOf,
  fields,
  type SaveSection,
  type SectionKey,
} from "./schema";

/** Saves the answers of one section. Who saved the same section in the meantime is not overwritten silently. */
export function saveSection(context: Context, input: SaveSection): Promise<{ revision: number }> {
  return inTransaction(context, async (tx) => {
    const found = authorize(mayProduct, tx.actor, "edit", await findProductOrThrow(tx.db, input.productId));
    if (found.archivedAt) throw new NotAllowedError("This product is archived. Offer it again to change it.");
    const version = await lockVersionInWork(tx, found.id);
    if (version.status === "submitted") {
      throw new NotAllowedError("A broker is reading this version. Take it back to change it.");
    }
    await refuseLostWork(tx, version, input);
    const names = fieldNamesOf(input.section);
    const answers: Answers = { ...answersOf(version) };
    for (const name of names) delete answers[name];
    Object.assign(answers, input.answers);
    const audiences = { ...version.audiences, ...chosenAudiences(input) };
    const revision = version.revision + 1;
    const by = tx.actor.is === "person" ? tx.actor.personId : null;
    const save = { revision, by, at: tx.now.toISOString() };
    await tx.db
      .update(productVersion)
      .set({
        ...rowOf(answers, audiences),
        audiences,
        revision,
        sectionSaves: { ...version.sectionSaves, [input.section]: save },
        updatedAt: tx.now,
        updatedBy: by,
      })
      .where(eq(productVersion.id, version.id));
    await tx.db
      .update(versionNote)
      .set({ resolvedAt: tx.now })
      .where(
        and(
          eq(versionNote.versionId, version.id),
          inArray(versionNote.field, names),
          isNull(versionNote.resolvedAt),
        ),
      );
    await record(tx, "product.section-saved", found, { section: input.section, revision });
    return { revision };
  });
}

/** Two saves at once wait for each other here, so that the second sees what the first wrote. */
async function lockVersionInWork({ db }: Context, productId: string): Promise<Version> {
  const { id } = await findVersionInWorkOrThrow(db, productId);
  const [locked] = await db.select().from(productVersion).where(eq(productVersion.id, id)).for("update");
  if (!locked || locked.status === "published" || locked.status === "superseded") {
    throw new ConflictError("This version was published while you were writing. Start a new version.");
  }
  return locked;
}

async function refuseLostWork({ db }: Context, version: Version, input: SaveSection): Promise<void> {
  const last = version.sectionSaves[input.section];
  if (!last || last.revision <= input.revision) return;
  const who = (last.by && (await findSaverName(db, last.by))) || "Somebody else";
  const now = currentAnswers(input.section, answersOf(version));
  throw new ConflictError(
    `${who} saved this page on ${formatMoment(new Date(last.at))}, while you were writing. It now says: ${now}. What you typed is still below: save again to replace what is there.`,
  );
}

function currentAnswers(section: SectionKey, answers: Answers): string {
  return fieldNamesOf(section)
    .filter((name) => isFilled(answers[name]))
    .map((name) => `${fields[name].label}: “${textOf(fields[name], answers[name])}”`)
    .join("; ");
}

function chosenAudiences({ section, audiences }: SaveSection): Audiences {
  const changeable = fieldNamesOf(section).filter((name) => !fields[name].alwaysPublic);
  return Object.fromEntries(changeable.flatMap((name) => (audiences[name] ? [[name, audiences[name]]] : [])));
}
