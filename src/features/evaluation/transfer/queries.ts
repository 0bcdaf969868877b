import { asc, eq } from "drizzle-orm";
import { pilotSite, siteProfile } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { openAccount } from "../account/queries";
import type { StudySite } from "./rules";

/** The study sites as readers will compare theirs with, for the pilot's own people. */
export async function findSiteProfiles(context: Context, evaluationId: string) {
  const { found, can } = await openAccount(context, evaluationId);
  return { sites: await gatherSites(context.db, found.pilotId), can };
}
export type WorkingSites = Awaited<ReturnType<typeof findSiteProfiles>>;

export async function gatherSites(
  db: Context["db"],
  pilotId: string,
): Promise<(StudySite & { id: string })[]> {
  const rows = await db
    .select({ site: pilotSite, profile: siteProfile })
    .from(pilotSite)
    .leftJoin(siteProfile, eq(siteProfile.siteId, pilotSite.id))
    .where(eq(pilotSite.pilotId, pilotId))
    .orderBy(asc(pilotSite.name))
    .limit(200);
  return rows.map(({ site, profile }) => ({
    id: site.id,
    name: site.name,
    setting: site.setting,
    peopleServed: profile?.peopleServed ?? null,
    olderPercent: profile?.olderPercent ?? null,
    deprivedPercent: profile?.deprivedPercent ?? null,
    onlinePercent: profile?.onlinePercent ?? null,
    roles: profile?.roles ?? [],
    system: profile?.system ?? null,
    note: profile?.note ?? "",
  }));
}
