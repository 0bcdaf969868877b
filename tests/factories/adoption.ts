import { eq } from "drizzle-orm";
import { pilotSite } from "@/db/schema";
import type { FollowUpAnswer, FollowUpMonths } from "@/features/adoption/follow-up/status";
import { as, type World } from "../world";
import { publishedFindings } from "./evaluation";

/** A pilot whose result is published, and the open decision of its one site. */
export async function consideredAdoption(world: World) {
  const published = await publishedFindings(world);
  const { pilotId, productId, leader } = published;
  const [site] = await world.db.select().from(pilotSite).where(eq(pilotSite.pilotId, pilotId));
  const siteId = site?.id ?? "";
  const { id: adoptionId } = await as(world, leader).adoption.consider({ pilotId, productId, siteId });
  return { ...published, siteId, adoptionId };
}

/** It was agreed and has been in use since this day. */
export async function adoptionInUse(world: World, inUseFrom: string) {
  const considered = await consideredAdoption(world);
  const { adoptionId, leader } = considered;
  const api = as(world, leader).adoption;
  await api.decide({ adoptionId, decision: "adopt", decidedOn: inUseFrom });
  await api.putIntoUse({ adoptionId, inUseFrom });
  return considered;
}

/** What a leader answers; a no has its reason. */
export function answerOf(adoptionId: string, months: FollowUpMonths, answer: FollowUpAnswer) {
  return { adoptionId, months, answer, ...(answer === "no" ? { note: "The trained nurse left." } : {}) };
}
