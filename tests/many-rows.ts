import type { Sql } from "postgres";
import { publishedFindings } from "./factories/evaluation";
import { suggestNow } from "./factories/match";
import type { World } from "./world";

type Changed = Record<string, string>;
type Copy = [table: string, changed: Changed];
type Story = Awaited<ReturnType<typeof publishedFindings>>;

const many = 2000;

/** One story from a need to its published result, and thousands of copies of its rows around it. */
export async function createManyRows(world: World): Promise<Story> {
  const story = await publishedFindings(world);
  await suggestNow(world, { challengeId: story.challengeId });
  const sql = world.db.$client;
  await tellTheRest(sql, story);
  for (const copy of copiesAround(story)) await copyRow(sql, copy);
  // Until then the index of a search has words in waiting, which cost more than the table.
  await sql`vacuum analyze`;
  return story;
}

/** What the story has none of by itself, so that there is a row to copy. */
async function tellTheRest(sql: Sql, { challengeId, matchId, pilotId, leader }: Story): Promise<void> {
  const { personId } = leader;
  await sql`insert into clarification (challenge_id, question, asked_by, answer, answered_at)
    values (${challengeId}, 'How many?', ${personId}, 'Many.', now())`;
  await sql`insert into task (pilot_id, title, assignee_id) values (${pilotId}, 'Write', ${personId})`;
  await sql`insert into milestone (pilot_id, title, due_on) values (${pilotId}, 'Begin', current_date)`;
  await sql`insert into pilot_message (pilot_id, written_by, topic, body)
    values (${pilotId}, ${personId}, 'Start', 'When?')`;
  await sql`insert into match_message (match_id, written_by, party, body)
    values (${matchId}, ${personId}, 'leader', 'Hello')`;
  await sql`insert into dismissal (challenge_id, product_id, side, reason, dismissed_by)
    select challenge_id, product_id, 'leader', 'Too far away', ${personId} from match where id = ${matchId}`;
  await sql`insert into interest (person_id, name, seeks, terms) values (${personId}, 'Mine', 'both', '{need:sleep}')`;
  await sql`insert into adoption (pilot_id, product_id, organisation_id, other_site, status, kind, decided_on,
      decided_by, in_use_from)
    select pilot.id, product_id, organisation_id, 'Elm Road', 'in_use', 'adopt', '2026-01-10', ${personId}, '2026-01-10'
    from pilot join pilot_product on pilot_id = pilot.id join challenge on challenge.id = challenge_id
    where pilot.id = ${pilotId}`;
  await sql`insert into follow_up_answer (adoption_id, months, answer, answered_by, answered_at)
    select id, 3, 'fully', ${personId}, now() from adoption`;
  await sql`insert into external_result (slug, subject, title, design, measure, kind, source_url)
    values ('elsewhere', 'A device', 'Elsewhere', 'after_only', 'Found', 'proportion', 'https://example.org')`;
}

/** The same id wherever copy `nth` of a thing is meant. */
const copyOf = (thing: string, nth = "nth") => `md5('${thing}' || (${nth})::text)::uuid`;
const fresh = "gen_random_uuid()";
const ago = "now() - nth * interval '1 minute'";
const slug = (word: string) => `'${word}-' || nth`;
const every = (step: number, rare: string, usual: string) =>
  `case when nth % ${step} = 0 then '${rare}' else '${usual}' end`;
const supplier = copyOf("organisation", "nth % 500 + 1");

function copiesAround(story: Story): Copy[] {
  return [...copiesOfSides(story), ...copiesOfMatches(story), ...copiesOfPilots(story)];
}

function copiesOfSides({ challengeId }: Story): Copy[] {
  const organisation = { id: copyOf("organisation"), kind: "'company'", name: slug("organisation") };
  const version = { id: fresh, product_id: copyOf("product"), name: slug("product"), published_at: ago };
  return [
    ["person", { id: copyOf("person"), email: slug("person"), current_organisation_id: "null" }],
    ["organisation", { ...organisation, created_at: ago, status: every(50, "unverified", "verified") }],
    ["product", { id: copyOf("product"), slug: slug("product"), organisation_id: supplier, created_at: ago }],
    ["product_version", version],
    [
      "product_version",
      { ...version, number: "2", status: every(50, "submitted", "draft"), submitted_at: ago },
    ],
    [
      "challenge",
      {
        id: copyOf("challenge"),
        slug: slug("challenge"),
        organisation_id: supplier,
        status: every(50, "in_review", "open"),
        opens_at: ago,
        status_changed_at: ago,
        created_at: ago,
      },
    ],
    ["clarification", { id: fresh, challenge_id: copyOf("challenge"), asked_at: ago }],
    ["clarification", { id: fresh, challenge_id: `'${challengeId}'::uuid`, asked_at: ago }],
  ];
}

function copiesOfMatches({ challengeId, productId, leader }: Story): Copy[] {
  const score = "random()";
  return [
    ["suggestion", { challenge_id: `'${challengeId}'::uuid`, product_id: copyOf("product"), score }],
    ["suggestion", { challenge_id: copyOf("challenge"), product_id: `'${productId}'::uuid`, score }],
    ["suggestion", { challenge_id: copyOf("challenge"), product_id: copyOf("product"), score }],
    [
      "match",
      {
        id: copyOf("match"),
        challenge_id: copyOf("challenge"),
        product_id: copyOf("product"),
        status: "coalesce((array['requested', 'introduced', 'agreed'])[nth % 100], 'declined')",
        status_changed_at: ago,
      },
    ],
    ["match_message", { id: fresh, match_id: copyOf("match"), written_at: ago }],
    ["dismissal", { challenge_id: copyOf("challenge"), product_id: copyOf("product"), dismissed_at: ago }],
    ["interest", { id: fresh, person_id: copyOf("person", "nth % 100 + 1"), created_at: ago }],
    ["notification", { id: fresh, person_id: copyOf("person", "nth % 100 + 1"), created_at: ago }],
    ["notification", { id: fresh, person_id: `'${leader.personId}'::uuid`, created_at: ago, read_at: ago }],
  ];
}

function copiesOfPilots({ pilotId, leader }: Story): Copy[] {
  const inPilot = { id: fresh, pilot_id: copyOf("pilot") };
  const evaluation = { id: copyOf("evaluation"), slug: slug("evaluation"), pilot_id: copyOf("pilot") };
  const inActivity = { thing: "'pilot'", sequence: "nth + 1000", at: ago };
  const status = every(20, "preparing", "live");
  return [
    [
      "pilot",
      {
        id: copyOf("pilot"),
        slug: slug("pilot"),
        challenge_id: copyOf("challenge"),
        status,
        created_at: ago,
      },
    ],
    [
      "pilot_product",
      { pilot_id: copyOf("pilot"), product_id: copyOf("product"), match_id: copyOf("match") },
    ],
    ["pilot_person", { pilot_id: copyOf("pilot"), person_id: copyOf("person", "nth % 100 + 1") }],
    [
      "adoption",
      {
        id: copyOf("adoption"),
        pilot_id: copyOf("pilot"),
        product_id: copyOf("product"),
        organisation_id: supplier,
        created_at: ago,
      },
    ],
    ["follow_up_answer", { id: fresh, adoption_id: copyOf("adoption"), answered_at: ago }],
    ["gate", { ...inPilot, status: "'open'", opened_at: ago }],
    ["task", { ...inPilot, assignee_id: copyOf("person", "nth % 100 + 1"), created_at: ago }],
    ["milestone", inPilot],
    ["pilot_message", { ...inPilot, written_at: ago }],
    ["pilot_message", { id: fresh, pilot_id: `'${pilotId}'::uuid`, written_at: ago }],
    ["activity", { ...inActivity, thing_id: copyOf("pilot"), actor_id: `'${leader.personId}'::uuid` }],
    ["activity", { ...inActivity, thing_id: `'${pilotId}'::uuid` }],
    ["evaluation", { ...evaluation, published_at: ago, created_at: ago }],
    ["evidence", { id: fresh, product_id: copyOf("product"), evaluation_id: copyOf("evaluation") }],
    ["finding_version", { evaluation_id: copyOf("evaluation"), published_at: ago }],
    ["external_result", { id: fresh, slug: slug("elsewhere"), position: "nth" }],
  ];
}

/** Copies of one row, `nth` of which has these columns changed. */
export async function copyRow(
  sql: Sql,
  [table, changed]: Copy,
  { times = many, where = "true" } = {},
): Promise<void> {
  const columns = await sql<{ name: string }[]>`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO'`;
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => changed[name] ?? `source."${name}"`);
  await sql.unsafe(`insert into "${table}" (${names.map((name) => `"${name}"`).join(", ")})
    select ${values.join(", ")}
    from (select * from "${table}" where ${where} limit 1) source, generate_series(1, ${times}) as nth`);
}
