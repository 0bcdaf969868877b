import { Table } from "@/components/ui/table";
import { pilotRoleLabels } from "@/features/pilot/status";
import { labelOf } from "@/lib/vocabulary";

type Printed = { name: string; role: string; decision: string; reason: string | null };

const words: Record<string, string> = {
  signed: "Signed",
  dissented: "Dissented",
  "dissented from an earlier version": "Dissented from an earlier version",
  "has not answered yet": "Has not answered yet",
  "did not sign": "Did not sign",
  "did not sign this version": "Did not sign this version",
};

/** Everyone who answered, and the sides and the evaluator also where they are silent. */
export function SignatureList({ signatures }: { signatures: Printed[] }) {
  return (
    <Table
      caption="Who signed, dissented or did not sign"
      hideCaption
      head={["Name", "Role", "Answer", "Reason"]}
      rows={signatures.map(({ name, role, decision, reason }) => [
        name,
        labelOf(pilotRoleLabels, role),
        labelOf(words, decision),
        reason ?? "–",
      ])}
    />
  );
}
