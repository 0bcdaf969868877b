import { type SubgroupKind, subgroupKindLabels, subgroupKinds } from "./status";

/**
 * The groups of each kind. Deprivation in fifths of the English Index of Multiple Deprivation, ethnicity in the five high-level
 * groups of the 2021 census of England and Wales (Office for National Statistics); the bands of age and access are ours.
 */
export const subgroupGroups: Record<SubgroupKind, readonly string[]> = {
  deprivation: [
    "most deprived fifth",
    "second fifth",
    "middle fifth",
    "fourth fifth",
    "least deprived fifth",
  ],
  ethnicity: [
    "Asian, Asian British or Asian Welsh",
    "Black, Black British, Black Welsh, Caribbean or African",
    "Mixed or multiple ethnic groups",
    "White",
    "Other ethnic group",
    "not known",
  ],
  age: ["under 18", "18 to 39", "40 to 64", "65 to 79", "80 and over"],
  sex: ["female", "male", "not known"],
  digital_access: ["goes online without help", "goes online with help", "does not go online"],
};

/** The values that an observation's subgroup may take: the groups of the chosen kinds, then the plan's own. */
export function subgroupValues(kinds: readonly SubgroupKind[], own: readonly string[]): string[] {
  const chosen = subgroupKinds.filter((kind) => kinds.includes(kind)).flatMap(valuesOf);
  return [...new Set([...chosen, ...own])];
}

/** The other way round: which kinds the values stand for, and which values are the plan's own. */
export function splitSubgroups(values: readonly string[]): { kinds: SubgroupKind[]; own: string[] } {
  const kinds = subgroupKinds.filter((kind) => valuesOf(kind).every((value) => values.includes(value)));
  const standard = new Set(kinds.flatMap(valuesOf));
  return { kinds, own: values.filter((value) => !standard.has(value)) };
}

/** The plan's groups in one line: "Age (5 groups), lives alone". */
export function describeSubgroups(values: readonly string[]): string {
  const { kinds, own } = splitSubgroups(values);
  return [
    ...kinds.map((kind) => `${subgroupKindLabels[kind]} (${subgroupGroups[kind].length} groups)`),
    ...own,
  ].join(", ");
}

function valuesOf(kind: SubgroupKind): string[] {
  return subgroupGroups[kind].map((group) => `${subgroupKindLabels[kind]}: ${group}`);
}
