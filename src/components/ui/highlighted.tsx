import type { TextPart } from "@/lib/highlight";
import { keyed } from "./keyed";

/** Text with the words that were searched for marked. */
export function Highlighted({ parts }: { parts: TextPart[] }) {
  return keyed(parts).map(({ key, item }) =>
    item.isHit ? <mark key={key}>{item.text}</mark> : <span key={key}>{item.text}</span>,
  );
}
