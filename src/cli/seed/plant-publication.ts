import type { Demonstration } from "./demonstration-record";
import { callAs, type Garden } from "./plant";
import { evaluating, idIn } from "./plant-figures";
import { actorOf } from "./plant-people";
import type { Happening } from "./plant-work";

/** From the last figure to the decision: the leader signs, the innovator dissents, and the findings go out all the same. */
export function publicationOf(
  garden: Garden,
  { published: of }: Demonstration,
  pilotId: string,
): Happening[] {
  if (!of) return [];
  const as = async (slug: string) => callAs(garden, await actorOf(garden, slug)).evaluation;
  const at = async () => ({ evaluationId: await idIn(garden, pilotId) });
  const { findings, limitations, dissented, decided } = of;
  return [
    { day: of.finished, happen: async () => (await evaluating(garden)).finishCollecting(await at()) },
    {
      day: of.signed,
      happen: async () => (await evaluating(garden)).sign({ ...(await at()), findings, limitations }),
    },
    {
      day: of.leaderSigned,
      happen: async () => (await as("leila")).answer({ ...(await at()), decision: "signed" }),
    },
    {
      day: of.partnerSigned,
      happen: async () => (await as("margaret")).answer({ ...(await at()), decision: "signed" }),
    },
    {
      day: dissented.day,
      happen: async () =>
        (await as("owen")).answer({ ...(await at()), decision: "dissented", reason: dissented.reason }),
    },
    { day: of.published, happen: async () => (await evaluating(garden)).publish(await at()) },
    {
      day: decided.day,
      happen: async () =>
        (await as("leila")).decide({
          ...(await at()),
          version: 1,
          decision: decided.decision,
          reason: decided.reason,
        }),
    },
  ];
}
