import { Tag, type TagColour } from "@/components/ui/tag";
import { TaskList } from "@/components/ui/task-list";
import { type SectionState, sectionState } from "../../rules";
import { fieldNamesOf, type SectionKey, sectionKeys, sections } from "../schema";
import type { ProductInWork } from "./section-form";

const states: Record<SectionState, { text: string; colour?: TagColour }> = {
  not_started: { text: "Not started", colour: "blue" },
  started: { text: "Started", colour: "yellow" },
  done: { text: "Done" },
};

/** The task list of one group of sections: where each stands, and where a broker asks for a change. */
export function SectionList({ work, group }: { work: ProductInWork; group: "question" | "deeper" }) {
  const keys = sectionKeys.filter((key) => sections[key].group === group);
  return (
    <TaskList
      items={keys.map((key) => ({
        title: sections[key].title,
        href: work.can.edit ? `/products/${work.slug}/edit/${key}` : undefined,
        hint: hasOpenNote(work, key) ? "A broker asks you to change this" : undefined,
        status: <State state={sectionState(key, work.answers)} />,
      }))}
    />
  );
}

function State({ state }: { state: SectionState }) {
  const { text, colour } = states[state];
  return colour ? <Tag colour={colour}>{text}</Tag> : text;
}

function hasOpenNote({ notes }: ProductInWork, key: SectionKey): boolean {
  const names: string[] = fieldNamesOf(key);
  return notes.some(({ field, resolvedAt }) => !resolvedAt && names.includes(field));
}
