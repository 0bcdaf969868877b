export const seekings = ["products", "challenges", "both"] as const;
export type Seeking = (typeof seekings)[number];

export const seekingLabels: Record<Seeking, string> = {
  products: "New products",
  challenges: "New needs",
  both: "New products and new needs",
};
