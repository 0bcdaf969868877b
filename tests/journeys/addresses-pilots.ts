import { planParts } from "@/features/evaluation/plan/status";
import type { Addresses } from "./addresses";
import type { Cast, Part } from "./cast";
import { grownAdoptions } from "./grown-adoptions";
import { collectingPilot, plannedPilot, publishedPilot } from "./grown-pilots";
import { agreedMatch } from "./grown-sides";

export async function growPilots(cast: Cast) {
  const mark = crypto.randomUUID().slice(0, 8);
  const planned = await plannedPilot(cast, `Planned pilot ${mark}`);
  const { gates } = await cast.leader.api.pilot.find.query({ pilot: planned.slug });
  const published = await publishedPilot(cast, `Published pilot ${mark}`);
  return {
    agreed: (await agreedMatch(cast, `Agreed for a pilot ${mark}`)).id,
    planned,
    gates: gates.map(({ id }) => id),
    collecting: await collectingPilot(cast, `Collecting pilot ${mark}`),
    published,
    adoptions: await grownAdoptions(cast, published.pilotId),
  };
}

type Grown = Awaited<ReturnType<typeof growPilots>>;
const filled = "af-pharmacies-waltham-forest";

/** One page of a workspace, as it starts and as the demo fills it. */
function both(part: string, ...queries: string[]) {
  return ({ planned }: Grown) => ({
    broker: ["", ...queries].map((query) => `/pilots/${planned.slug}${part}${query}`),
    leader: [`/pilots/${filled}${part}`],
  });
}

const evaluating = (pilot: "planned" | "collecting" | "published", part: string, who: Part = "evaluator") => {
  return (grown: Grown) => ({ [who]: [`/pilots/${grown[pilot].slug}/evaluation${part}`] });
};

/** A page beside the results: empty with its forms, and as the demo fills it. */
function beside(part: string, ...queries: string[]) {
  return ({ collecting }: Grown) => ({
    evaluator: ["", ...queries].map((query) => `/pilots/${collecting.slug}/evaluation${part}${query}`),
    leader: [`/pilots/${filled}/evaluation${part}`],
  });
}

/** Workspaces, evaluations and results. */
export const pilotAddresses: Addresses<Grown> = {
  "/pilots": () => ({ leader: ["/pilots"], newcomer: ["/pilots"] }),
  "/pilots/new": ({ agreed }) => ({ broker: [`/pilots/new?match=${agreed}`] }),
  "/pilots/[slug]": both(""),
  "/pilots/[slug]/activity": both("/activity"),
  "/pilots/[slug]/adoption": (grown) => ({
    ...both("/adoption")(grown),
    leader: [`/pilots/${grown.published.slug}/adoption`],
    evaluator: [`/pilots/${grown.published.slug}/adoption`],
  }),
  "/adoptions": () => ({ leader: ["/adoptions"], newcomer: ["/adoptions"], broker: ["/adoptions"] }),
  "/adoptions/[adoptionId]": ({ adoptions: { open, agreed, inUse, stopped } }) => ({
    leader: [
      `/adoptions/${open}`,
      `/adoptions/${agreed}`,
      `/adoptions/${agreed}?do=use`,
      `/adoptions/${inUse}?done=answered`,
      `/adoptions/${inUse}?do=12`,
      `/adoptions/${inUse}?do=stop`,
    ],
    innovator: [`/adoptions/${open}`, `/adoptions/${inUse}`, `/adoptions/${stopped}`],
  }),
  "/pilots/[slug]/contributions": both("/contributions"),
  "/pilots/[slug]/cycles": both("/cycles"),
  "/pilots/[slug]/discussion": both("/discussion"),
  "/pilots/[slug]/discussion/[discussionId]": ({ planned }) => ({
    broker: [`/pilots/${planned.slug}/discussion/${planned.discussionId}`],
  }),
  "/pilots/[slug]/documents": both("/documents"),
  "/pilots/[slug]/edit": both("/edit"),
  "/pilots/[slug]/gates/[gateId]": ({ planned, gates }) => ({
    broker: gates.map((gate) => `/pilots/${planned.slug}/gates/${gate}`),
  }),
  "/pilots/[slug]/pathway": both("/pathway"),
  "/pilots/[slug]/pathway/edit": both("/pathway/edit", "?phase=after"),
  "/pilots/[slug]/people": both("/people", "?do=site", "?do=invite"),
  "/pilots/[slug]/plan": both("/plan"),
  "/pilots/[slug]/risks": both("/risks"),
  "/pilots/[slug]/evaluation": (grown) => ({
    evaluator: ["planned", "collecting"].map(
      (pilot) => `/pilots/${grown[pilot === "planned" ? "planned" : "collecting"].slug}/evaluation`,
    ),
    leader: [`/pilots/${filled}/evaluation`],
  }),
  "/pilots/[slug]/evaluation/edit": evaluating("planned", "/edit"),
  "/pilots/[slug]/evaluation/edit/[part]": ({ planned }) => ({
    evaluator: planParts.map((part) => `/pilots/${planned.slug}/evaluation/edit/${part}`),
  }),
  "/pilots/[slug]/evaluation/size": evaluating(
    "planned",
    "/size?kind=proportions&baseline=10.9&target=8.1&power=80&plannedSampleSize=1300&expectedPerWeek=40&recruitmentWeeks=26",
  ),
  "/pilots/[slug]/evaluation/check": evaluating("planned", "/check"),
  "/pilots/[slug]/evaluation/measure/[measureId]": (grown) =>
    evaluating("planned", `/measure/${grown.planned.measureId}`)(grown),
  "/pilots/[slug]/evaluation/measure": ({ planned }) => ({
    evaluator: ["", "?use=own", "?use=wemwbs", "?q=knee"].map(
      (query) => `/pilots/${planned.slug}/evaluation/measure${query}`,
    ),
  }),
  "/pilots/[slug]/evaluation/data": evaluating("collecting", "/data"),
  "/pilots/[slug]/evaluation/data/[observation]": ({ collecting }) => ({
    evaluator: [`/pilots/${collecting.slug}/evaluation/data/${collecting.observationId}`],
  }),
  "/pilots/[slug]/evaluation/data/import": evaluating("collecting", "/data/import"),
  "/pilots/[slug]/evaluation/data/import/[importId]": ({ collecting }) => ({
    evaluator: [`/pilots/${collecting.slug}/evaluation/data/import/${collecting.importId}`],
  }),
  "/pilots/[slug]/evaluation/data/schedule": evaluating("collecting", "/data/schedule"),
  "/pilots/[slug]/evaluation/data/record": evaluating("collecting", "/data/record"),
  "/pilots/[slug]/evaluation/analysis": ({ collecting, published }) => ({
    evaluator: [collecting, published].map(({ slug }) => `/pilots/${slug}/evaluation/analysis`),
    leader: [`/pilots/${filled}/evaluation/analysis`],
  }),
  "/pilots/[slug]/evaluation/analysis/[measure]": ({ collecting }) => ({
    evaluator: [`/pilots/${collecting.slug}/evaluation/analysis/${collecting.measureId}`],
  }),
  "/pilots/[slug]/evaluation/economics": beside("/economics", "?do=entry", "?do=case"),
  "/pilots/[slug]/evaluation/workforce": beside("/workforce", "?do=task"),
  "/pilots/[slug]/evaluation/scale-up": beside("/scale-up", "?do=claim"),
  "/pilots/[slug]/evaluation/sites": beside("/sites"),
  "/pilots/[slug]/evaluation/findings": evaluating("published", "/findings"),
  "/pilots/[slug]/evaluation/findings/correct": evaluating("published", "/findings/correct"),
  "/pilots/[slug]/evaluation/findings/retract": evaluating("published", "/findings/retract"),
  "/evaluations/[slug]": ({ published }) => ({
    visitor: [
      `/evaluations/${published.result}`,
      `/evaluations/${published.result}?setting=gp_practice&older=30&role=nurse`,
    ],
  }),
  "/evaluations/[slug]/report": ({ published }) => ({
    visitor: [
      `/evaluations/${published.result}/report?format=pdf`,
      `/evaluations/${published.result}/report?format=docx&version=1`,
    ],
  }),
};
