import { eq } from "drizzle-orm";
import { adoption, pilotSite, product } from "@/db/schema";
import { productName } from "@/features/match/queries";
import { notify } from "@/features/notification/service";
import { listOwnerIds } from "@/features/organisation/queries";
import type { Context } from "@/server/kernel/context";
import { siteName } from "../follow-up/queries";
import type { Adoption } from "../queries";

/** "KardiaMobile at 28 pharmacies". */
export async function nameOfAdoption({ db }: Pick<Context, "db">, adoptionId: string): Promise<string> {
  const [found] = await db
    .select({ siteName, productName })
    .from(adoption)
    .innerJoin(product, eq(product.id, adoption.productId))
    .leftJoin(pilotSite, eq(pilotSite.id, adoption.siteId))
    .where(eq(adoption.id, adoptionId));
  return `${found?.productName} at ${found?.siteName}`;
}

/** The people of the pilot, and the owners of the organisation that decides. */
export async function tellBothSides(
  tx: Context,
  { id, organisationId, pilot }: Pick<Adoption, "id" | "organisationId" | "pilot">,
  title: (told: string) => string,
  /** What happened, where the same may be told again; where it is read, where that is not the adoption's own page. */
  { event, href = `/adoptions/${id}` }: { event?: string; href?: string } = {},
): Promise<{ id: string }> {
  const told = title(await nameOfAdoption(tx, id));
  await notify(tx, {
    to: [...pilot.people.map(({ personId }) => personId), ...(await listOwnerIds(tx.db, organisationId))],
    topic: "pilots",
    title: told,
    href,
    once: `adoption:${id}:${event ?? told}`,
  });
  return { id };
}
