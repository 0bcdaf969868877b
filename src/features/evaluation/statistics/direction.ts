/** Which way a measure is better: `neutral` when neither is. */
export type Direction = "increase" | "decrease" | "neutral";
