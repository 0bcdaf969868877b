/** The ways of looking at inequality that a plan can choose. */
export const subgroupKinds = ["deprivation", "ethnicity", "age", "sex", "digital_access"] as const;
export type SubgroupKind = (typeof subgroupKinds)[number];

export const subgroupKindLabels: Record<SubgroupKind, string> = {
  deprivation: "Deprivation",
  ethnicity: "Ethnicity",
  age: "Age",
  sex: "Sex",
  digital_access: "Digital access",
};
