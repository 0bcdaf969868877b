import { claim, entry, link, task } from "tests/factories/beside-results";
import { row, type Table } from "./row";
import type { Things } from "./things";

const draft = ({ plan: evaluationId }: Things) => ({ evaluationId });

/** Raw figures are for the pilot's own people and the exchange. */
const pilotReaders = "s0 yyy0 yyy0 yyy yy00 00yy";
/** Whoever may write the plan may write what stands beside the results. */
const planners = "s0 nnn0 ynn0 yny yn00 00nn";

export const besideResultsTable: Table = {
  "evaluation.economics.find": row(pilotReaders, draft),
  "evaluation.economics.addEntry": row(planners, (things) => ({ ...draft(things), ...entry })),
  "evaluation.economics.changeEntry": row(planners, (things) => ({
    ...draft(things),
    ...entry,
    entryId: things.ledgerEntry,
  })),
  "evaluation.economics.removeEntry": row(planners, (things) => ({
    ...draft(things),
    entryId: things.ledgerEntry,
  })),
  "evaluation.economics.saveCase": row(planners, (things) => ({ ...draft(things), perspective: "The NHS" })),
  "evaluation.workforce.find": row(pilotReaders, draft),
  "evaluation.workforce.add": row(planners, (things) => ({ ...draft(things), ...task })),
  "evaluation.workforce.remove": row(planners, (things) => ({
    ...draft(things),
    changeId: things.workforceChange,
  })),
  "evaluation.scaleUp.find": row(pilotReaders, draft),
  "evaluation.scaleUp.add": row(planners, (things) => ({ ...draft(things), ...claim })),
  "evaluation.scaleUp.remove": row(planners, (things) => ({ ...draft(things), scaleUpId: things.scaleUp })),
  "evaluation.scaleUp.addLink": row(planners, (things) => ({
    ...draft(things),
    ...link,
    scaleUpId: things.scaleUp,
  })),
  "evaluation.scaleUp.removeLink": row(planners, (things) => ({
    ...draft(things),
    linkId: things.scaleUpLink,
  })),
  "evaluation.transfer.listSites": row(pilotReaders, draft),
  "evaluation.transfer.saveProfile": row(planners, (things) => ({ ...draft(things), siteId: things.site })),
};
