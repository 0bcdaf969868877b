import { keyed } from "@/components/ui/keyed";
import { piecesOf } from "../rules";

/** A search headline with its hits marked; React escapes whatever the supplier typed. */
export function Highlighted({ headline }: { headline: string }) {
  return keyed(piecesOf(headline)).map(({ key, item }) =>
    item.isHit ? <mark key={key}>{item.text}</mark> : <span key={key}>{item.text}</span>,
  );
}
