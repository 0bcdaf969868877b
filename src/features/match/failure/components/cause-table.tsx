import { Table } from "@/components/ui/table";
import type { CountedCause } from "../queries";
import { labelOfCause } from "../rules";

/** How often each cause was named, by whom and at which point. */
export function CauseTable({ counts }: { counts: CountedCause[] }) {
  return (
    <Table
      caption="Reasons of the last 12 months. One reason can name several causes."
      head={[
        "Cause",
        "Put aside by leaders",
        "Put aside by innovators",
        "Declined by leaders",
        "Declined by innovators",
      ]}
      numeric={[1, 2, 3, 4]}
      rows={counts.map(({ cause, dismissed, declined }) => [
        <a key="cause" href={`/board/failures?cause=${cause}#reasons`}>
          {labelOfCause(cause)}
        </a>,
        dismissed.leader,
        dismissed.innovator,
        declined.leader,
        declined.innovator,
      ])}
    />
  );
}
