import { Table } from "@/components/ui/table";
import type { MembershipRole } from "@/lib/actor";
import { roleLabels } from "../status";

type Member = { personId: string; name: string | null; email: string; role: MembershipRole };
type Props = { organisationId: string; members: Member[]; canChange: boolean };

export function MemberTable({ organisationId, members, canChange }: Props) {
  return (
    <Table
      caption="Members"
      hideCaption
      head={["Name", "Email address", "Role", ...(canChange ? ["Change"] : [])]}
      rows={members.map(({ personId, name, email, role }) => [
        name ?? email,
        email,
        roleLabels[role],
        ...(canChange
          ? [
              <a key={personId} href={`/organisations/${organisationId}/members/${personId}`}>
                Change<span className="nhsuk-u-visually-hidden"> the role of {name ?? email}</span>
              </a>,
            ]
          : []),
      ])}
    />
  );
}
