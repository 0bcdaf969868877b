import { calendarDay } from "@/lib/dates";
import type { Cast } from "./cast";
import { decidedDaysAgo } from "./past";

const today = () => calendarDay(new Date());

/** Decisions of four sites after one pilot, one in each kind of state, the longest more than a year old. */
export async function grownAdoptions({ leader }: Cast, pilotId: string) {
  const { adoption, pilot } = leader.api;
  const { products, sites } = await pilot.find.query({ pilot: pilotId });
  const productId = products[0]?.id ?? "";
  const consider = async (where: { siteId?: string; otherSite?: string }) =>
    (await adoption.consider.mutate({ pilotId, productId, ...where })).id;
  const decide = async (otherSite: string) => {
    const adoptionId = await consider({ otherSite });
    await adoption.decide.mutate({
      adoptionId,
      decision: "adapt",
      decidedOn: today(),
      adaptations: "A nurse does it, not the pharmacist.",
    });
    return adoptionId;
  };
  const putIntoUse = async (otherSite: string, days: number) => {
    const adoptionId = await decide(otherSite);
    await adoption.putIntoUse.mutate({ adoptionId, inUseFrom: today() });
    await decidedDaysAgo(adoptionId, days);
    return adoptionId;
  };
  const inUse = await putIntoUse("The health centre at Elm Road", 400);
  await adoption.answer.mutate({
    adoptionId: inUse,
    months: 6,
    answer: "in_part",
    users: 14,
    note: "Mondays.",
  });
  const stopped = await putIntoUse("The practice at Ash Road", 200);
  await adoption.stop.mutate({
    adoptionId: stopped,
    stoppedOn: today(),
    reason: "The trained nurse left.",
  });
  return {
    open: await consider({ siteId: sites[0]?.id }),
    agreed: await decide("The clinic at Oak Road"),
    inUse,
    stopped,
  };
}
