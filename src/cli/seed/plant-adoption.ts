import { addDays, calendarDay } from "@/lib/dates";
import type { Demonstration, MadeUpAdoption } from "./demonstration-record";
import { callAs, type Garden, idOf } from "./plant";
import { actorOf } from "./plant-people";
import type { Happening } from "./plant-work";

/** What the sites decide after the findings, each on its own days. */
export function adoptionsOf(
  garden: Garden,
  { pilot, published }: Demonstration,
  pilotId: string,
): Happening[] {
  return (published?.adoptions ?? []).flatMap((one) => adoptionOf(garden, pilot.productSlugs, pilotId, one));
}

function adoptionOf(
  garden: Garden,
  [productSlug = ""]: string[],
  pilotId: string,
  { site, considered, decided, rollingOut, inUse }: MadeUpAdoption,
): Happening[] {
  let adoptionId = "";
  const leading = async () => callAs(garden, await actorOf(garden, "leila"));
  const on = (day: number) => calendarDay(addDays(garden.today, day));
  const consider = async () => {
    const { pilot, adoption } = await leading();
    const { sites } = await pilot.find({ pilot: pilotId });
    const siteId = sites.find(({ name }) => name === site)?.id;
    adoptionId = (await adoption.consider({ pilotId, productId: idOf(garden.products, productSlug), siteId }))
      .id;
  };
  const decide = async () => {
    if (!decided) return;
    const { day, ...answers } = decided;
    await (await leading()).adoption.decide({ adoptionId, decidedOn: on(day), ...answers });
  };
  const begin = async () => void (await (await leading()).adoption.rollOut({ adoptionId }));
  const use = async () =>
    void (await (await leading()).adoption.putIntoUse({ adoptionId, inUseFrom: on(inUse ?? 0) }));
  return [
    { day: considered, happen: consider },
    ...(decided ? [{ day: decided.day, happen: decide }] : []),
    ...(rollingOut === undefined ? [] : [{ day: rollingOut, happen: begin }]),
    ...(inUse === undefined ? [] : [{ day: inUse, happen: use }]),
  ];
}
