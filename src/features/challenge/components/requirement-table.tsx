import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { ShownChallenge } from "../queries";

/** What a product must answer, and what counts how much. */
export function RequirementTable({ mustHaves }: Pick<ShownChallenge, "mustHaves">) {
  return (
    <Table
      caption="What an answer is judged by"
      hideCaption
      head={["Requirement", "How firm", "Weight of 100"]}
      rows={mustHaves.map(({ text, isEssential, weight }) => [
        text,
        <Tag key="firm" colour={isEssential ? "purple" : "grey"}>
          {isEssential ? "Must-have" : "Nice-to-have"}
        </Tag>,
        weight,
      ])}
      numeric={[2]}
    />
  );
}
