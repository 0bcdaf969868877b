import { keyed } from "@/components/ui/keyed";
import type { Segment } from "../catalogue/rules";

/** Text with the words that were searched for marked. */
export function Highlighted({ segments }: { segments: Segment[] }) {
  return keyed(segments).map(({ key, item }) =>
    item.isHit ? <mark key={key}>{item.text}</mark> : <span key={key}>{item.text}</span>,
  );
}
