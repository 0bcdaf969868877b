import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { challenge, evaluation, gate, pilot, pilotPerson, pilotProduct, product, task } from "@/db/schema";
import { evaluationLabels } from "@/features/evaluation/status";
import { gateKindLabels } from "@/features/pilot/gate/status";
import { visibleTo } from "@/features/pilot/queries";
import type { Person } from "@/lib/actor";
import { formatDate } from "@/lib/dates";
import type { Context } from "@/server/kernel/context";
import type { Waiting } from "../rules";

type PersonContext = Context & { actor: Person };

const most = 20;

/** Open gates that wait for the person: for a role they hold in the pilot, or for the side they work for. */
export async function listMyGates({ db, actor }: PersonContext): Promise<Waiting[]> {
  const own = actor.membership?.organisationId ?? null;
  const holdsRole = sql`exists (select 1 from ${pilotPerson} where ${pilotPerson.pilotId} = ${pilot.id}
    and ${pilotPerson.personId} = ${actor.personId} and ${pilotPerson.role} = ${gate.waitsOn})`;
  const supplies = sql`exists (select 1 from ${pilotProduct} join ${product} on ${product.id} = ${pilotProduct.productId}
    where ${pilotProduct.pilotId} = ${pilot.id} and ${product.organisationId} = ${own})`;
  const rows = await db
    .select({ kind: gate.kind, openedAt: gate.openedAt, title: pilot.title, slug: pilot.slug })
    .from(gate)
    .innerJoin(pilot, eq(pilot.id, gate.pilotId))
    .innerJoin(challenge, eq(challenge.id, pilot.challengeId))
    .where(
      and(
        eq(gate.status, "open"),
        inArray(pilot.status, ["preparing", "ready"]),
        or(
          holdsRole,
          own ? and(eq(gate.waitsOn, "leader"), eq(challenge.organisationId, own)) : undefined,
          own ? and(eq(gate.waitsOn, "innovator"), supplies) : undefined,
        ),
      ),
    )
    .orderBy(asc(gate.openedAt), asc(gate.id))
    .limit(most);
  return rows.map(({ kind, openedAt, title, slug }) => ({
    title: `Meet a gate: ${gateKindLabels[kind]}`,
    href: `/pilots/${slug}`,
    hint: title,
    since: openedAt,
  }));
}

export async function listMyTasks({ db, actor }: PersonContext): Promise<Waiting[]> {
  const rows = await db
    .select({
      what: task.title,
      dueOn: task.dueOn,
      since: task.createdAt,
      title: pilot.title,
      slug: pilot.slug,
    })
    .from(task)
    .innerJoin(pilot, eq(pilot.id, task.pilotId))
    .innerJoin(challenge, eq(challenge.id, pilot.challengeId))
    .where(and(eq(task.assigneeId, actor.personId), isNull(task.doneAt), visibleTo(db, actor)))
    .orderBy(asc(task.dueOn), asc(task.id))
    .limit(most);
  return rows.map(({ what, dueOn, since, title, slug }) => ({
    title: `Do a task: ${what}`,
    href: `/pilots/${slug}`,
    hint: dueOn ? `${title}. Due on ${formatDate(dueOn)}.` : title,
    since,
  }));
}

/** Evaluations that an evaluator carries forward: from the plan to the signature. */
export async function listMyEvaluations({ db, actor }: PersonContext): Promise<Waiting[]> {
  const rows = await db
    .select({
      status: evaluation.status,
      since: evaluation.createdAt,
      title: evaluation.title,
      slug: pilot.slug,
    })
    .from(evaluation)
    .innerJoin(pilot, eq(pilot.id, evaluation.pilotId))
    .innerJoin(
      pilotPerson,
      and(
        eq(pilotPerson.pilotId, pilot.id),
        eq(pilotPerson.personId, actor.personId),
        eq(pilotPerson.role, "evaluator"),
      ),
    )
    .where(inArray(evaluation.status, ["draft", "locked", "collecting", "analysed", "signed"]))
    .orderBy(asc(evaluation.createdAt), asc(evaluation.id))
    .limit(most);
  return rows.map(({ status, since, title, slug }) => ({
    title: `Go on with the evaluation: ${title}`,
    href: `/pilots/${slug}/evaluation`,
    hint: evaluationLabels[status],
    since,
  }));
}
