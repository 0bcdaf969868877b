import { Radios } from "@/components/form/radios";
import { type MembershipRole, membershipRoles } from "@/lib/actor";
import { roleHints, roleLabels } from "../status";

export function RoleRadios({ defaultRole }: { defaultRole: MembershipRole }) {
  return (
    <Radios
      name="role"
      legend="Role"
      options={membershipRoles.map((role) => ({
        value: role,
        label: roleLabels[role],
        hint: roleHints[role],
      }))}
      defaultValue={defaultRole}
    />
  );
}
