import { describe, expect, test } from "vitest";
import { checkPercentage } from "@/features/evaluation/contradiction/rules";
import { wilsonInterval } from "@/features/evaluation/statistics/proportion";
import { assuranceItems, needs, populations, settings, stages } from "@/lib/vocabulary";
import { captureAfColumns, captureAfCsv, captureAfSource } from "./capture-af";
import { challenges } from "./challenges";
import { demonstrationOrganisations } from "./demonstration-sides";
import { externalResults } from "./external-results";
import { exchangeOrganisations, publicOrganisations } from "./organisations";
import { pathways } from "./pathways";
import { people } from "./people";
import { pilots } from "./pilots";
import { products } from "./products";
import { suppliers } from "./suppliers";

const organisations = [...exchangeOrganisations, ...publicOrganisations, ...suppliers];
const everyOrganisation = [...organisations, ...demonstrationOrganisations];
const slugsOf = (things: { slug: string }[]) => new Set(things.map(({ slug }) => slug));
const unknown = (wanted: (string | null)[], known: Set<string>) =>
  wanted.filter((slug) => slug !== null && !known.has(slug));
const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
const isLink = (url: string | null) => url !== null && /^https?:\/\/[^\s]+\.[^\s]+$/.test(url);
const resultBySlug = (slug: string) => externalResults.find((result) => result.slug === slug);

describe("the demo data hang together", () => {
  test.each(
    Object.entries({ organisations, people, products, challenges, externalResults, pathways, pilots }),
  )("every slug of %s is used once", (_name, things: { slug: string }[]) =>
    expect(slugsOf(things).size).toBe(things.length),
  );

  test("every organisation that is named exists", () => {
    const named = [
      ...people.map(({ organisationSlug }) => organisationSlug),
      ...products.map(({ organisationSlug }) => organisationSlug),
      ...challenges.map(({ organisationSlug }) => organisationSlug),
      ...pathways.flatMap(({ steps }) => steps.map(({ ownerSlug }) => ownerSlug)),
      ...pilots.flatMap(({ sites }) => sites.map(({ organisationSlug }) => organisationSlug)),
      ...pilots.flatMap(({ contributions }) => contributions.map(({ organisationSlug }) => organisationSlug)),
    ];
    expect(unknown(named, slugsOf(everyOrganisation))).toEqual([]);
  });

  test("every product, challenge, pathway, result and person that is named exists", () => {
    const pilotProducts = pilots.flatMap(({ productSlugs }) => productSlugs);
    const resultProducts = externalResults.map(({ productSlug }) => productSlug);
    expect(unknown([...pilotProducts, ...resultProducts], slugsOf(products))).toEqual([]);
    const ofChallenges = [...pilots, ...pathways].map(({ challengeSlug }) => challengeSlug);
    expect(unknown(ofChallenges, slugsOf(challenges))).toEqual([]);
    const pilotPathways = pilots.flatMap(({ pathwaySlugs }) => pathwaySlugs);
    expect(unknown(pilotPathways, slugsOf(pathways))).toEqual([]);
    const pilotResults = pilots.flatMap(({ resultSlugs }) => resultSlugs);
    expect(unknown(pilotResults, slugsOf(externalResults))).toEqual([]);
    const assignees = pilots.flatMap(({ illustration }) =>
      illustration.tasks.map(({ personSlug }) => personSlug),
    );
    expect(unknown(assignees, slugsOf(people))).toEqual([]);
  });

  test("there is enough of everything, in different states and kinds", () => {
    expect(products.length).toBeGreaterThanOrEqual(28);
    expect(challenges.length).toBeGreaterThanOrEqual(9);
    expect(pilots.length).toBeGreaterThanOrEqual(6);
    expect(new Set(pilots.map(({ status }) => status)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(products.map(({ kind }) => kind)).size).toBe(4);
    expect(new Set(externalResults.map(({ finding }) => finding)).size).toBe(4);
  });

  test("only the kinds that may post challenges own one, and no pilot uses a product of its own owner", () => {
    const mayPost = ["nhs_trust", "icb", "primary_care", "community_pharmacy", "council", "care_provider"];
    const kindOf = new Map(organisations.map(({ slug, kind }) => [slug, kind]));
    for (const challenge of challenges) expect(mayPost).toContain(kindOf.get(challenge.organisationSlug));
    const owner = new Map(challenges.map(({ slug, organisationSlug }) => [slug, organisationSlug]));
    for (const pilot of pilots) {
      const makers = products.filter(({ slug }) => pilot.productSlugs.includes(slug));
      expect(
        makers.every(({ organisationSlug }) => organisationSlug !== owner.get(pilot.challengeSlug)),
      ).toBe(true);
    }
  });
});

describe("every fact has its source", () => {
  test("products, challenges, pathways and pilots link to theirs", () => {
    for (const { slug, sourceUrls } of [...products, ...challenges, ...pathways, ...pilots]) {
      expect(sourceUrls.length, slug).toBeGreaterThan(0);
      expect(sourceUrls.every(isLink), slug).toBe(true);
    }
  });

  test("results, organisations, evidence, baselines and contributions link to theirs", () => {
    const urls = [
      ...externalResults.map(({ sourceUrl }) => sourceUrl),
      ...organisations.map(({ sourceUrl }) => sourceUrl),
      ...products.flatMap(({ evidenceItems, assurance }) =>
        [...evidenceItems, ...assurance].map((item) => item.sourceUrl),
      ),
      ...challenges.flatMap(({ baselines }) => baselines.map(({ sourceUrl }) => sourceUrl)),
      ...pilots.flatMap(({ contributions }) => contributions.map(({ sourceUrl }) => sourceUrl)),
    ];
    expect(urls.filter((url) => !isLink(url))).toEqual([]);
  });

  test("a pathway step without a source is an illustration", () => {
    const steps = pathways.flatMap((pathway) => pathway.steps);
    expect(steps.filter(({ sourceUrl, illustration }) => !sourceUrl && !illustration)).toEqual([]);
  });
});

describe("the words are those of the exchange", () => {
  const valid = (keys: string[], list: Record<string, string>) =>
    keys.length > 0 && keys.every((key) => key in list);

  test("every need, setting, population, stage and assurance item is in the vocabulary", () => {
    for (const thing of [...products, ...challenges]) {
      expect(valid(thing.needs, needs), thing.slug).toBe(true);
      expect(valid(thing.settings, settings), thing.slug).toBe(true);
      expect(valid(thing.populations, populations), thing.slug).toBe(true);
    }
    for (const { stage } of products) expect(stage in stages).toBe(true);
    const lists: Record<string, Record<string, string>> = {
      assurance: assuranceItems,
      setting: settings,
      population: populations,
    };
    for (const { kind, value, text } of challenges.flatMap((one) => [...one.mustHaves, ...one.niceToHaves])) {
      const list = lists[kind];
      if (list) expect(value in list, value).toBe(true);
      if (kind === "price_ceiling") expect(value).toMatch(/^\d+$/);
      if (kind === "start_date") expect(value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (kind === "free_text") expect(value).toBe(text);
    }
  });

  test("a product takes 90 to 160 words, at most 40 of them in its summary", () => {
    for (const { slug, summary, problem, howItWorks, whoFor, benefits } of products) {
      const all = [summary, problem, howItWorks, whoFor, ...benefits.map(({ claim }) => claim)].join(" ");
      expect(words(summary), slug).toBeLessThanOrEqual(40);
      expect(words(all), slug).toBeGreaterThanOrEqual(90);
      expect(words(all), slug).toBeLessThanOrEqual(160);
    }
  });
});

describe("nobody real is impersonated", () => {
  test("every person is marked as demo and has an address that can reach nobody", () => {
    for (const { name, email } of people) {
      expect(name).toMatch(/ \(demo\)$/);
      expect(email).toMatch(/^[a-z.]+@([a-z-]+\.example|example\.(org|com|net))$/);
    }
  });

  test("no contribution names a clinician or rests on the front page of a site", () => {
    for (const { by, what, sourceUrl } of pilots.flatMap(({ contributions }) => contributions)) {
      expect(`${by} ${what}`).not.toMatch(/\b(Dr|Prof|Professor|Mr|Mrs|Ms)\b/);
      expect(new URL(sourceUrl).pathname).not.toBe("/");
    }
  });

  test("no other e-mail address is anywhere in the data", () => {
    const everything = JSON.stringify([
      organisations,
      products,
      challenges,
      externalResults,
      pathways,
      pilots,
    ]);
    expect(everything).not.toMatch(/[\w.]+@[\w-]+\.\w+/);
  });

  test("one person is administrator, one a broker, and nothing is claimed to have been checked", () => {
    expect(people.filter(({ part }) => part === "administrator")).toHaveLength(1);
    expect(people.filter(({ part }) => part === "broker")).toHaveLength(1);
    expect(products.flatMap(({ assurance }) => assurance).every(({ status }) => status === "claimed")).toBe(
      true,
    );
  });
});

describe("figures published elsewhere", () => {
  test("hold null and bad results, and the tool itself finds what the sources get wrong", () => {
    expect(resultBySlug("wsd-telecare-null")?.finding).toBe("null");
    expect(resultBySlug("dementia-carer-peer-support-null")?.finding).toBe("null");
    expect(resultBySlug("north-yorkshire-admission-or-death")?.finding).toBe("unfavourable");
    expect(resultBySlug("escape-function-six-months")?.designKind).toBe("cluster_randomised");
    expect(resultBySlug("kidney-barking-completed")?.selectedOnBaseline).toBe(true);
    const capture = resultBySlug("capture-af-diagnosed")?.printedFigures ?? [];
    expect(capture.map((figure) => checkPercentage(figure))).toEqual([
      "Aged over 75: 851 of 1,737 is 49.0%, but 41% is printed.",
      null,
    ]);
  });

  test("programmes that nobody lists here are told too, with what was planned and who was lost", () => {
    expect(resultBySlug("apel-anticoagulant")).toMatchObject({ productSlug: null, estimate: 7.2 });
    expect(resultBySlug("apel-anticoagulant")?.contradictions.join()).toContain("1,600");
    expect(resultBySlug("tihm-recruitment")).toMatchObject({ estimate: 400, finding: "unclear" });
    expect(resultBySlug("tihm-recruitment")?.title).toContain("1,400 planned");
    expect(resultBySlug("digital-diabetes-weight")?.note).toContain("1,817 of 3,623");
    expect(resultBySlug("carepredict-falls")).toMatchObject({ estimate: -69, sampleSize: 490 });
    expect(resultBySlug("salford-community-assets")?.interval).toMatchObject({ low: 0.005, high: 0.054 });
  });

  test("no share of counts is far from what its source prints beside it", () => {
    const wrong = externalResults.flatMap(({ slug, numerator, denominator, printedPercent: percent }) =>
      numerator !== undefined && denominator !== undefined && percent !== undefined
        ? (checkPercentage({ what: slug, numerator, denominator, percent }) ?? [])
        : [],
    );
    expect(wrong).toEqual([]);
  });
});

describe("the atrial fibrillation counts are as published", () => {
  const percent = (share: number) => Math.round(share * 10_000) / 100;

  test.each([
    ["capture-af-diagnosed", 28, 1737, 1.12, 2.32],
    ["capture-af-seen", 99, 299, 28.02, 38.63],
    ["capture-af-treated", 20, 28, 52.94, 84.75],
    ["capture-af-early-cut", 18, 1682, 0.68, 1.69],
    ["kent-new-af", 4, 604, 0.26, 1.69],
    ["search-af-new", 15, 1000, 0.91, 2.46],
  ])("%s is %i of %i with its Wilson interval", (slug, numerator, denominator, low, high) => {
    expect(resultBySlug(slug)).toMatchObject({ numerator, denominator });
    const interval = wilsonInterval({ numerator, denominator });
    expect(percent(interval.lower)).toBeCloseTo(low, 1);
    expect(percent(interval.upper)).toBeCloseTo(high, 1);
  });

  test("Care City's count is of possible cases and has no exact denominator", () => {
    const count = resultBySlug("care-city-possible-af");
    expect(count).toMatchObject({ numerator: 38, intervalAsForDenominator: 550 });
    expect(count?.denominator).toBeUndefined();
    expect(count?.countsNote).toContain("at most about 6.9%");
    expect(count?.caseDefinition).toMatch(/^Possible, not confirmed/);
  });

  test("published contradictions are kept", () => {
    expect(resultBySlug("capture-af-diagnosed")?.contradictions.join()).toContain("851");
    expect(resultBySlug("escape-benefit-cost-ratio")?.contradictions.length).toBeGreaterThanOrEqual(3);
    expect(resultBySlug("north-yorkshire-admission-or-death")).toMatchObject({
      estimate: 1.34,
      finding: "unfavourable",
    });
  });

  test("the file to import sums to 28 of 1,737 diagnosed", () => {
    const [header, ...lines] = captureAfCsv.trim().split("\n");
    expect(header).toBe(captureAfColumns.join(","));
    const diagnosed = lines
      .map((line) => line.split(","))
      .filter(([measure]) => measure === "Atrial fibrillation diagnosed");
    const sum = (column: number) => diagnosed.reduce((total, cells) => total + Number(cells[column]), 0);
    expect([sum(5), sum(6)]).toEqual([28, 1737]);
    expect(lines.every((line) => line.split(",").length === captureAfColumns.length)).toBe(true);
    expect(isLink(captureAfSource.sourceUrl)).toBe(true);
  });
});
