import { readdirSync } from "node:fs";
import type { Part } from "./cast";

/** Who opens which pages of one route. */
export type Visits = Partial<Record<Part | "visitor", string[]>>;

/** By the folder of the route; told from the things that were made for the visit. */
export type Addresses<Grown> = Record<string, (grown: Grown) => Visits>;

/** Every route of the exchange, as its folder under src/app names it. */
export function listRoutes(): string[] {
  return readdirSync("src/app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`.replace(/\/\(\w+\)/, ""))
    .sort();
}
