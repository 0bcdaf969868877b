import { timekeeper } from "@/features/challenge/policy";
import { keepTime } from "@/features/challenge/service/keep-time";
import { suggester } from "@/features/match/suggestion/policy";
import { computeSuggestions } from "@/features/match/suggestion/service";
import { addDays } from "@/lib/dates";
import { collectingDemonstration } from "./demonstration-collecting";
import { lastNoon } from "./demonstration-days";
import type { Demonstration } from "./demonstration-record";
import { reportedDemonstration } from "./demonstration-reported";
import {
  demonstrationChallenges,
  demonstrationOrganisations,
  demonstrationProduct,
} from "./demonstration-sides";
import { callAs, contextIn, type Garden, idOf } from "./plant";
import { adoptionsOf } from "./plant-adoption";
import { openChallenge } from "./plant-challenges";
import { figuresOf } from "./plant-figures";
import { actorOf, broker, plantOrganisation } from "./plant-people";
import { plantPilot } from "./plant-pilots";
import { plantProduct } from "./plant-products";
import { publicationOf } from "./plant-publication";
import type { Happening } from "./plant-work";

/** In time for the twelve months, the preparation and the eight months of the one that is published. */
const beganAt = -480;

/** Two sides and their pilots of which nothing exists, so that all that figures make possible can be seen. */
export async function plantDemonstration(told: Garden): Promise<void> {
  const garden = { ...told, today: lastNoon(told.today) };
  garden.clock.now = addDays(garden.today, beganAt);
  for (const one of demonstrationOrganisations) await plantOrganisation(garden, one);
  await plantProduct(garden, demonstrationProduct);
  for (const one of demonstrationChallenges) await openChallenge(garden, one, 180);
  await keepTime({ ...contextIn(garden), actor: { is: "system", job: timekeeper } });
  for (const one of [reportedDemonstration(garden.today), collectingDemonstration(garden.today)]) {
    await plantPilot(garden, one.pilot, (pilotId) => [
      ...sharedWorkOf(garden, one, pilotId),
      ...figuresOf(garden, one, pilotId),
      ...publicationOf(garden, one, pilotId),
      ...adoptionsOf(garden, one, pilotId),
    ]);
  }
  const compare = contextIn(garden, { is: "system", job: suggester });
  for (const { slug } of demonstrationChallenges)
    await computeSuggestions(compare, { challengeId: idOf(garden.challenges, slug) });
  await computeSuggestions(compare, { productId: idOf(garden.products, demonstrationProduct.slug) });
}

/** The pathway before and after, and who developed what, signed off by those it names. */
function sharedWorkOf(garden: Garden, { pilot, pathway }: Demonstration, pilotId: string): Happening[] {
  const { prepared, live = 0 } = pilot.illustration.days;
  const write = async () => {
    const api = callAs(garden, await broker(garden)).pilot;
    for (const phase of ["before", "after"] as const)
      await api.pathway.save({ pilotId, phase, basedOn: 0, steps: pathway[phase] });
    const made = [
      { kind: "pathway", slug: "leila", description: "Worked out who calls whom, and when (made up)." },
      { kind: "product", slug: "owen", description: "The kit and its cards (made up)." },
      {
        kind: "patient_insight",
        slug: "margaret",
        description: "Why mornings suit people better (made up).",
      },
    ] as const;
    for (const { slug, kind, description } of made) {
      const { personId, name } = await actorOf(garden, slug);
      const given = { pilotId, kind, contributor: name, personId, description };
      const { id: contributionId } = await api.contribution.add(given);
      await callAs(garden, await actorOf(garden, slug)).pilot.contribution.signOff({
        pilotId,
        contributionId,
      });
    }
  };
  const show = async () => {
    const times = {
      before: { from: 26, basis: "estimated" },
      after: { from: 2, to: 4, basis: "estimated" },
    } as const;
    const leading = callAs(garden, await actorOf(garden, "leila")).pilot.pathway;
    await leading.publish({ pilotId, basedOn: { before: 1, after: 1 }, ...times });
  };
  return [
    { day: prepared + 4, happen: write },
    { day: live + 14, happen: show },
  ];
}
