import { foundOrganisation } from "@/features/organisation/service";
import { callAs, contextIn, type Garden, idOf } from "./plant";
import { actorOf, speakerFor, standIn } from "./plant-people";

const label = "Illustration:";

/** Something that waits for a broker in every queue, so that a first look at the board shows how it works. */
export async function plantQueues(garden: Garden): Promise<void> {
  await askForIntroduction(garden);
  await sendNeed(garden);
  await sendNewVersion(garden);
  const founder = await actorOf(garden, standIn.slug);
  await foundOrganisation(
    { ...contextIn(garden), actor: founder },
    {
      name: "Barking Walking Friends (demo)",
      kind: "charity",
      place: "Barking",
      summary: `${label} an invented group.`,
    },
  );
}

async function askForIntroduction(garden: Garden): Promise<void> {
  await callAs(garden, await actorOf(garden, "joy", "peverel-court-care")).match.ask({
    challengeId: idOf(garden.challenges, "falls-in-residents-rooms"),
    productId: idOf(garden.products, "qtug"),
    sentence: `${label} we would like to know whether a walking test tells us which residents to watch more closely.`,
  });
}

async function sendNeed(garden: Garden): Promise<void> {
  const leading = callAs(garden, await actorOf(garden, "farah", "nel-icb")).challenge;
  const { id: challengeId } = await leading.sendNeed({
    title: "Medicines that nobody has reviewed for years (illustration)",
    problem: `${label} older people who take many medicines wait long for a review, and some of what they take does more harm than good.`,
    whoHasIt: "People over 75 who take ten medicines or more.",
    places: ["North east London"],
    settings: ["gp_practice", "community_pharmacy"],
    whatBetterLooksLike: "Everyone who takes ten medicines or more has them reviewed once a year.",
  });
  await leading.submit({ challengeId });
}

async function sendNewVersion(garden: Garden): Promise<void> {
  const api = callAs(garden, await speakerFor(garden, "alivecor")).product;
  const productId = idOf(garden.products, "kardiamobile");
  await api.startNewVersion({ productId });
  const { revision } = await api.findInWork({ product: productId });
  const answers = {
    places: ["Waltham Forest", "Barking and Dagenham", "Hillingdon", "Redbridge (illustration)"],
  };
  await api.saveSection({ productId, section: "places", revision, answers });
  await api.submit({ productId });
}
