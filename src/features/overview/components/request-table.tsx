import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/dates";
import type { Board } from "../board/queries";

/** Introductions that were asked for, each with the day by which a broker answers. */
export function RequestTable({ requests }: { requests: Board["requested"] }) {
  return (
    <Table
      caption="Introductions asked for, the longest wait first"
      hideCaption
      head={["Request", "Sides", "Asked on", "Answer by"]}
      rows={requests.map((request) => [
        <a key="match" href={`/matches/${request.id}`}>
          {request.productName} for “{request.challengeTitle}”
        </a>,
        `${request.leader} and ${request.innovator}`,
        formatDate(request.statusChangedAt),
        <span key="due">
          {request.answerDueAt ? formatDate(request.answerDueAt) : "No date"}{" "}
          {request.isOverdue ? <Tag colour="red">Overdue</Tag> : null}
        </span>,
      ])}
    />
  );
}
