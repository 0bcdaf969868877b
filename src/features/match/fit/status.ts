/** Whether something fits a challenge well: told by the engine, and "unsure" where it cannot tell. */
export const fitVerdicts = ["likely", "unsure", "none"] as const;
export type FitVerdict = (typeof fitVerdicts)[number];
