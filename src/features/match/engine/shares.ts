/** What the score is made of. */
export const parts = [
  "text",
  "alike",
  "needs",
  "setting",
  "population",
  "place",
  "budget",
  "must_haves",
  "evidence",
] as const;
export type Part = (typeof parts)[number];
/** Out of 100. */
export type Shares = Record<Part, number>;

/** What each part is worth as long as no decisions have taught otherwise (match:learn), chosen by hand. */
export const shares: Shares = {
  text: 35,
  alike: 10,
  needs: 10,
  setting: 8,
  population: 8,
  place: 5,
  budget: 4,
  must_haves: 10,
  evidence: 10,
};
