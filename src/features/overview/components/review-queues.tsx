import { FigureNumber } from "@/components/ui/figure-number";
import { formatDate } from "@/lib/dates";
import type { Board } from "../board/queries";

/** How much waits for the brokers, and since when. */
export function ReviewQueues({ queues }: { queues: Board["toReview"] }) {
  return (
    <ul className="ix-card-grid">
      {queues.map(({ label, count, oldest, href }) => (
        <li key={label}>
          <FigureNumber
            value={count}
            label={<a href={href}>{label}</a>}
            detail={oldest ? `Oldest since ${formatDate(oldest)}` : "Nothing waits"}
          />
        </li>
      ))}
    </ul>
  );
}
