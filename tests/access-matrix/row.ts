import type { SQL } from "drizzle-orm";
import type { Things } from "./things";

/** What one procedure answers to every kind of person; more words after its name tell cases of it apart. */
export type Row = {
  expected: string;
  input: (things: Things) => unknown;
  /** How things stand before the call; undone afterwards. */
  given?: (things: Things) => SQL[];
};
export type Table = Record<string, Row>;

export function row(expected: string, input: Row["input"], given?: Row["given"]): Row {
  return { expected, input, given };
}

export const everybody = "yy yyyy yyyy yyy yyyy yyyy";
export const signedIn = "sy yyyy yyyy yyy yyyy yyyy";
export const nobody = "00 0000 0000 000 0000 0000";
export const brokersRead = "sn nnnn nnnn yyy nnnn nnnn";

export const nothing = () => undefined;
