import { TabsNav } from "@/components/ui/tabs-nav";

const tabs = [
  { part: "", text: "Overview" },
  { part: "/plan", text: "Plan" },
  { part: "/people", text: "People and sites" },
  { part: "/pathway", text: "Pathway" },
  { part: "/discussion", text: "Discussion" },
  { part: "/documents", text: "Documents" },
  { part: "/risks", text: "Risks and decisions" },
  { part: "/cycles", text: "Cycles" },
  { part: "/evaluation", text: "Evaluation" },
  { part: "/adoption", text: "Adoption" },
  { part: "/contributions", text: "Contributions" },
  { part: "/activity", text: "Activity" },
] as const;

export type PilotPart = (typeof tabs)[number]["part"];

/** The sections of a pilot's workspace, each with its own address. */
export function PilotTabs({ slug, current }: { slug: string; current: PilotPart }) {
  return (
    <TabsNav
      label="Workspace"
      items={tabs.map(({ part, text }) => ({
        href: `/pilots/${slug}${part}`,
        text,
        current: part === current,
      }))}
    />
  );
}
