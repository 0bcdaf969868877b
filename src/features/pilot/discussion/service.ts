import { pilotMessage } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import type { Authorized } from "@/server/kernel/authorize";
import { listPeople, type Pilot } from "../queries";
import { inWorkspace, type PersonContext, type WorkspaceAnswer } from "../workspace/service";
import { findOpeningOrThrow, listWriterIds } from "./queries";
import { findMentions } from "./rules";
import type { Reply, StartDiscussion } from "./schema";

export function startDiscussion(
  context: PersonContext,
  { pilotId, topic, body, tell }: StartDiscussion,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "discuss", async (tx, workspace) => {
    const id = await writeMessage(tx, workspace, { topic, body, tell });
    await record(tx, "pilot.discussion-started", workspace, { messageId: id });
    return id;
  });
}

export function replyTo(
  context: PersonContext,
  { pilotId, discussionId, body, tell }: Reply,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "discuss", async (tx, workspace) => {
    const { topic } = await findOpeningOrThrow(tx.db, workspace.id, discussionId);
    const writers = await listWriterIds(tx.db, discussionId);
    const id = await writeMessage(tx, workspace, { topic, body, tell, replyTo: discussionId, writers });
    await record(tx, "pilot.discussion-replied", workspace, { messageId: id, discussionId });
    return discussionId;
  });
}

type Message = { topic: string; body: string; tell: string[]; replyTo?: string; writers?: string[] };

/** Those it calls are told that they were mentioned; those who wrote before, that there is an answer. */
async function writeMessage(
  tx: PersonContext,
  workspace: Authorized<Pilot, "discuss">,
  { topic, body, tell, replyTo: discussionId, writers = [] }: Message,
): Promise<string> {
  const people = await listPeople(tx.db, workspace.id);
  const chosen = people.map(({ personId }) => personId).filter((personId) => tell.includes(personId));
  const mentions = [...new Set([...chosen, ...findMentions(body, people)])];
  const [written] = await tx.db
    .insert(pilotMessage)
    .values({
      pilotId: workspace.id,
      topic,
      body,
      mentions,
      replyTo: discussionId,
      writtenBy: tx.actor.personId,
      writtenAt: tx.now,
    })
    .returning({ id: pilotMessage.id });
  if (!written) throw new Error("The message was not written.");
  const about = {
    topic: "pilots" as const,
    href: `/pilots/${workspace.slug}/discussion/${discussionId ?? written.id}`,
  };
  await notify(tx, {
    ...about,
    to: mentions,
    title: `${tx.actor.name} mentioned you: ${topic}`,
    once: `mention:${written.id}`,
  });
  await notify(tx, {
    ...about,
    to: stillThere(writers, people).filter((personId) => !mentions.includes(personId)),
    title: `${tx.actor.name} answered: ${topic}`,
    once: `answer:${written.id}`,
  });
  return written.id;
}

/** Whoever has left the pilot hears no more of it. */
function stillThere(writers: string[], people: { personId: string }[]): string[] {
  return writers.filter((writer) => people.some(({ personId }) => personId === writer));
}
