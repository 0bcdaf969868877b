import { TabsNav } from "@/components/ui/tabs-nav";
import { addressOf } from "../catalogue/rules";
import type { ListPublicChallenges } from "../catalogue/schema";

/** Order by how well the words fit, or by date; without words there is only the date. */
export function SortLinks({ chosen }: { chosen: ListPublicChallenges }) {
  if (!chosen.q) return null;
  const to = (sort: ListPublicChallenges["sort"]) => addressOf({ ...chosen, sort, cursor: undefined });
  return (
    <TabsNav
      label="Order"
      items={[
        { href: to("relevance"), text: "Best fit first", current: chosen.sort === "relevance" },
        { href: to("newest"), text: "Newest first", current: chosen.sort === "newest" },
      ]}
    />
  );
}
