import type { Table } from "./row";
import { adoptionTable } from "./table-adoption";
import { besideResultsTable } from "./table-beside-results";
import { challengeTable } from "./table-challenge";
import { evaluationTable } from "./table-evaluation";
import { matchTable } from "./table-match";
import { peopleTable } from "./table-people";
import { pilotTable } from "./table-pilot";
import { productTable } from "./table-product";
import { workspaceTable } from "./table-workspace";

/** Every procedure, with what it answers to every kind of person. */
export const table: Table = {
  ...peopleTable,
  ...productTable,
  ...challengeTable,
  ...matchTable,
  ...pilotTable,
  ...workspaceTable,
  ...besideResultsTable,
  ...evaluationTable,
  ...adoptionTable,
};

/** A row's procedure; more words after it tell cases apart. */
export const pathOf = (name: string) => name.split(" ")[0] ?? "";
