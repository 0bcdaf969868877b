import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { reportMaker } from "@/features/evaluation/report/policy";
import { addDays } from "@/lib/dates";
import { newGarden } from "./seed/plant";
import { plantChallenges } from "./seed/plant-challenges";
import { plantDemonstration } from "./seed/plant-demonstration";
import { plantPeople } from "./seed/plant-people";
import { plantPilots } from "./seed/plant-pilots";
import { plantProducts } from "./seed/plant-products";
import { plantQueues } from "./seed/plant-queues";
import { plantResults } from "./seed/plant-results";
import { plantSuggestions } from "./seed/plant-suggestions";

/** Fills an empty, migrated database with the demo: real, public facts, told by demo persons through the services. */
export async function seed(db: Database): Promise<void> {
  const garden = newGarden(db, new Date());
  await plantPeople(garden);
  garden.clock.now = addDays(garden.clock.now, 5);
  await plantProducts(garden);
  garden.clock.now = addDays(garden.clock.now, 5);
  await plantResults(garden);
  await plantChallenges(garden);
  garden.clock.now = addDays(garden.clock.now, 5);
  await plantSuggestions(garden);
  await plantPilots(garden);
  await plantDemonstration(garden);
  garden.clock.now = addDays(garden.today, -2);
  await plantQueues(garden);
  await quieten(db);
}

/** Nobody signs in to a hundred old messages: what was sent while planting is read, and no e-mail goes out. */
async function quieten(db: Database): Promise<void> {
  await db.execute(sql`update notification set read_at = now() where id not in (
    select id from (select id, row_number() over (partition by person_id order by created_at desc, id) as place
      from notification) newest where place <= 2)`);
  await db.execute(sql`update mail set status = 'skipped' where status = 'queued'`);
  // The files of published findings are made by the worker, as those of any other.
  await db.execute(sql`delete from graphile_worker._private_jobs where run_at <= now()
    and task_id not in (select id from graphile_worker._private_tasks where identifier = ${reportMaker})`);
}
