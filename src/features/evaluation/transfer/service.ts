import { and, eq } from "drizzle-orm";
import { pilotSite, siteProfile } from "@/db/schema";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { account } from "../account/service";
import type { SaveSiteProfile } from "./schema";

/** What a reader elsewhere needs to know of a study site; what is left empty is unknown. */
export function saveSiteProfile(context: Context, { evaluationId, siteId, ...input }: SaveSiteProfile) {
  return account(context, evaluationId, "pilot.site-profile-saved", async (tx, loaded) => {
    const [site] = await tx.db
      .select({ id: pilotSite.id })
      .from(pilotSite)
      .where(and(eq(pilotSite.id, siteId), eq(pilotSite.pilotId, loaded.pilotId)));
    if (!site) throw new NotFoundError("We could not find this site.");
    const content = {
      ...input,
      peopleServed: input.peopleServed ?? null,
      olderPercent: input.olderPercent ?? null,
      deprivedPercent: input.deprivedPercent ?? null,
      onlinePercent: input.onlinePercent ?? null,
      system: input.system ?? null,
    };
    await tx.db
      .insert(siteProfile)
      .values({ ...content, siteId })
      .onConflictDoUpdate({ target: siteProfile.siteId, set: content });
    return { slug: loaded.pilot.slug };
  });
}
