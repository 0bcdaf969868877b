import { drizzle } from "drizzle-orm/postgres-js";
import { expect, test } from "vitest";
import * as schema from "@/db/schema";
import type { Person } from "@/lib/actor";
import type { Exchange } from "@/server/root";
import { createManyRows } from "./many-rows";
import { as, createWorld } from "./world";

const world = await createWorld();
const story = await createManyRows(world);
const { challengeId, productId, pilotId, evaluationId, matchId, leader, innovator, broker } = story;
const administrator = await world.broker("owner");
const client = world.db.$client;

type Asked = { query: string; params: unknown[] };
type Case = [list: string, reader: Person | null, ask: (api: Exchange) => Promise<unknown>, uses: string[]];

const lists: Case[] = [
  ["products", null, (api) => api.product.listPublic({}), ["version_list"]],
  ["products further on", null, furtherProducts, ["version_list"]],
  ["products by a word", null, (api) => api.product.listPublic({ q: "product-17" }), ["version_search"]],
  ["products by a facet", null, (api) => api.product.countFacets({ need: ["sleep"] }), ["version_facets"]],
  ["own products", innovator, (api) => api.product.listOwn({}), ["product_organisation_id_created_at_index"]],
  ["products to review", broker, (api) => api.product.listForReview({}), ["version_review"]],
  ["products to confirm", broker, (api) => api.product.listDraftedOnBehalf({}), ["product_unconfirmed"]],
  ["needs", null, (api) => api.challenge.listPublic({}), ["challenge_public"]],
  ["needs by a word", null, (api) => api.challenge.listPublic({ q: "walrus" }), ["challenge_search"]],
  ["own needs", leader, (api) => api.challenge.listOwn({}), ["challenge_organisation_id_created_at_index"]],
  ["needs to review", broker, (api) => api.challenge.listForReview({}), ["challenge_review"]],
  [
    "a need's questions",
    null,
    (api) => api.challenge.find({ challengeId }),
    ["clarification_challenge_id_asked_at_index"],
  ],
  [
    "suggested products",
    leader,
    (api) => api.suggestion.listForChallenge({ challengeId }),
    ["suggestion_by_challenge", "one_live_match_per_pair"],
  ],
  [
    "suggested needs",
    innovator,
    (api) => api.suggestion.listForProduct({ productId }),
    ["suggestion_by_product"],
  ],
  ["all matches", broker, (api) => api.match.list({}), ["match_list"]],
  ["matches in one state", broker, (api) => api.match.list({ status: "agreed" }), ["match_by_status"]],
  [
    "a match's messages",
    leader,
    (api) => api.match.listMessages({ matchId }),
    ["match_message_match_id_written_at_index"],
  ],
  ["the board", broker, (api) => api.overview.board(), ["match_by_status", "version_review"]],
  ["reasons by cause", broker, (api) => api.failure.count(), ["dismissal_list"]],
  ["reasons of a cause", broker, (api) => api.failure.listReasons({ cause: "price" }), ["dismissal_list"]],
  ["must-haves that are not met", broker, (api) => api.failure.listUnmet(), ["suggestion_unmet"]],
  [
    "what is being compared",
    broker,
    (api) => api.suggestion.progress(),
    ["candidate_stale", "candidate_by_product"],
  ],
  ["needs that nothing fits", broker, (api) => api.failure.listUnanswered(), ["suggestion_by_challenge"]],
  ["all pilots", broker, (api) => api.pilot.listOwn({}), ["pilot_list"]],
  [
    "own pilots",
    innovator,
    (api) => api.pilot.listOwn({}),
    ["pilot_person_person_id_index", "product_organisation_id_created_at_index"],
  ],
  [
    "my work",
    leader,
    (api) => api.overview.work(),
    ["task_assignee_id_due_on_index", "adoption_organisation_id_created_at_id_index"],
  ],
  [
    "a pilot's activity",
    leader,
    (api) => api.pilot.listActivity({ pilotId }),
    ["activity_thing_thing_id_sequence_index"],
  ],
  ["a pilot's tasks", leader, (api) => api.pilot.task.list({ pilotId }), ["task_pilot_id_created_at_index"]],
  [
    "a pilot's discussions",
    leader,
    (api) => api.pilot.discussion.list({ pilotId }),
    ["pilot_message_pilot_id_written_at_index"],
  ],
  [
    "a pilot's milestones",
    leader,
    (api) => api.pilot.milestone.list({ pilotId }),
    ["milestone_pilot_id_due_on_index"],
  ],
  [
    "a pilot's predictions",
    leader,
    (api) => api.evaluation.listPredictions({ pilotId }),
    ["cycle_pilot_id_number_index"],
  ],
  ["interests", leader, (api) => api.interest.list(), ["interest_list"]],
  ["notifications", leader, (api) => api.notification.list({}), ["notification_list"]],
  ["unread notifications", leader, (api) => api.notification.countUnread(), ["notification_unread"]],
  [
    "the files of totals",
    leader,
    (api) => api.evaluation.import.list({ evaluationId }),
    ["observation_import_evaluation_id_sent_at_index"],
  ],
  [
    "recorded totals",
    leader,
    (api) => api.evaluation.listObservations({ evaluationId, page: 1 }),
    ["one_observation_per_cell"],
  ],
  ["results", null, (api) => api.evaluation.list({}), ["evaluation_list"]],
  [
    "results of a need",
    null,
    (api) => api.evaluation.list({ need: "heart_and_stroke", setting: "community_pharmacy" }),
    ["evaluation_pilot_id_index", "challenge_pkey"],
  ],
  [
    "results still in use",
    null,
    (api) => api.evaluation.list({ use: ["yes", "none"] }),
    ["adoption_pilot_id_created_at_index", "follow_up_answer_list"],
  ],
  [
    "a product's sites",
    null,
    (api) => api.evaluation.listForProduct({ productId }),
    ["adoption_product_id_created_at_id_index", "evaluation_pilot_id_index"],
  ],
  [
    "a pilot's adoptions",
    leader,
    (api) => api.adoption.listOfPilot({ pilotId }),
    ["adoption_pilot_id_created_at_index", "follow_up_answer_list"],
  ],
  ["all adoptions", broker, (api) => api.adoption.listOwn({}), ["adoption_list"]],
  [
    "own adoptions",
    leader,
    (api) => api.adoption.listOwn({}),
    ["adoption_organisation_id_created_at_id_index"],
  ],
  ["locked plans", null, (api) => api.evaluation.listPlans({}), ["evaluation_registry"]],
  [
    "locked plans that are due",
    null,
    (api) => api.evaluation.listPlans({ state: "due" }),
    ["evaluation_registry"],
  ],
  [
    "results from elsewhere by need",
    null,
    (api) => api.evaluation.listElsewhere({ need: "sleep", verdict: "unclear" }),
    ["external_result_list"],
  ],
  ["results from elsewhere", null, (api) => api.evaluation.listElsewhere({}), ["external_result_list"]],
  [
    "a product's results together",
    null,
    (api) => api.evaluation.findSynthesis({ productId }),
    ["pilot_product_product_id_index", "external_result_product_id_position_index"],
  ],
  [
    "a product's results",
    null,
    (api) => api.evaluation.listForProduct({ productId }),
    ["evidence_product_id_index"],
  ],
  [
    "a ledger",
    broker,
    (api) => api.evaluation.economics.find({ evaluationId }),
    ["ledger_entry_evaluation_id_created_at_index"],
  ],
  [
    "tasks of the workforce",
    broker,
    (api) => api.evaluation.workforce.find({ evaluationId }),
    ["workforce_change_evaluation_id_created_at_index"],
  ],
  [
    "claims beyond a pilot",
    broker,
    (api) => api.evaluation.scaleUp.find({ evaluationId }),
    ["scale_up_evaluation_id_created_at_index", "scale_up_link_scale_up_id_position_index"],
  ],
  [
    "study sites",
    broker,
    (api) => api.evaluation.transfer.listSites({ evaluationId }),
    ["pilot_site_pilot_id_name_index", "site_profile_pkey"],
  ],
  ["people", administrator, (api) => api.person.list({}), ["person_email_unique"]],
  [
    "a need's pilots",
    null,
    (api) => api.pilot.listForChallenge({ challengeId }),
    ["pilot_challenge_id_index"],
  ],
  [
    "a need's pathways",
    null,
    (api) => api.pilot.pathway.listPublished({ challengeId }),
    ["pilot_challenge_id_index", "published_pathway_pkey"],
  ],
  [
    "a product's pathways",
    null,
    (api) => api.pilot.pathway.listPublished({ productId }),
    ["pilot_product_product_id_index", "published_pathway_pkey"],
  ],
  ["organisations", broker, (api) => api.organisation.list({}), ["organisation_name_id_index"]],
  [
    "organisations to verify",
    broker,
    (api) => api.organisation.listWaiting({}),
    ["organisation_status_created_at_id_index"],
  ],
];

test.each(lists)("the list of %s is read by its index", async (_, reader, ask, uses) => {
  const plans = await plansOf(reader, ask);
  const used = plans.flatMap(indexesIn);
  expect(used).toEqual(expect.arrayContaining(uses));
});

test.each(lists)("the list of %s reads no table from end to end", async (_, reader, ask) => {
  const plans = await plansOf(reader, ask);
  expect(plans.flatMap(wholeTablesIn)).toEqual([]);
});

test("a list whose index is gone is noticed", async () => {
  const plans = await plansOf(broker, (api) => api.pilot.listOwn({}), "drop index pilot_list");
  expect(plans.flatMap(indexesIn)).not.toContain("pilot_list");
  expect(plans.flatMap(sortsIn)).not.toEqual([]);
});

async function furtherProducts(api: Exchange): Promise<void> {
  const { next } = await api.product.listPublic({});
  await api.product.listPublic({ cursor: next ?? "none" });
}

type Node = { "Node Type": string; "Index Name"?: string; "Relation Name"?: string; Plans?: Node[] };

/** What the database would do for each query of a reading, if walking through a whole table cost too much. */
async function plansOf(reader: Person | null, ask: Case[2], before = "select 1"): Promise<Node[]> {
  const asked = await queriesOf(reader, ask);
  const plans: Node[] = [];
  const rolledBack = new Error("as planned");
  const planning = client.begin(async (sql) => {
    await sql.unsafe(before);
    await sql`set local enable_seqscan = off`;
    for (const { query, params } of asked) {
      const [row] = await sql.unsafe(`explain (format json) ${query}`, params as string[]);
      plans.push(row?.["QUERY PLAN"][0].Plan);
    }
    throw rolledBack;
  });
  await expect(planning).rejects.toBe(rolledBack);
  return plans;
}

async function queriesOf(reader: Person | null, ask: Case[2]): Promise<Asked[]> {
  const asked: Asked[] = [];
  const logQuery = (query: string, params: unknown[]) => {
    if (/^\s*(select|with)/i.test(query)) asked.push({ query, params });
  };
  const db = drizzle(client, { schema, casing: "snake_case", logger: { logQuery } });
  await ask(as({ ...world, db }, reader));
  expect(asked.length).toBeGreaterThan(0);
  return asked;
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

const indexesIn = (plan: Node) => nodesOf(plan).flatMap((node) => node["Index Name"] ?? []);
const sortsIn = (plan: Node) => nodesOf(plan).filter((node) => node["Node Type"] === "Sort");
const wholeTablesIn = (plan: Node) =>
  nodesOf(plan).flatMap((node) => (node["Node Type"] === "Seq Scan" ? (node["Relation Name"] ?? []) : []));
