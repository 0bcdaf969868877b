import { Checkboxes } from "@/components/form/checkboxes";
import { TextArea } from "@/components/form/text-area";
import type { WorkingEvaluation } from "../queries";
import { splitSubgroups, subgroupGroups } from "../subgroup/rules";
import { subgroupKindLabels, subgroupKinds } from "../subgroup/status";

export function SubgroupFields({ plan }: { plan: WorkingEvaluation["evaluation"] }) {
  const { kinds, own } = splitSubgroups(plan?.subgroups ?? []);
  return (
    <>
      <p>
        A good result on average can hide that some people gained less. Figures can then be entered for these
        groups and for no others. Small groups are hidden outside the pilot, and the more groups you compare,
        the more often one of them differs by chance alone.
      </p>
      <Checkboxes
        name="subgroupKinds"
        legend="Which groups will you look at?"
        options={subgroupKinds.map((value) => ({
          value,
          label: subgroupKindLabels[value],
          hint: subgroupGroups[value].join("; "),
        }))}
        defaultValue={kinds}
      />
      <TextArea
        name="ownSubgroups"
        label="Groups of your own (optional)"
        hint="One on each line, such as: lives alone."
        defaultValue={own.join("\n")}
        rows={3}
      />
      <TextArea
        name="noSubgroupsReason"
        label="If you look at none: why?"
        hint="It is printed with the result."
        defaultValue={plan?.noSubgroupsReason ?? ""}
        rows={2}
        maxLength={500}
      />
    </>
  );
}
