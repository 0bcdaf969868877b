import type { SeedExternalResult } from "./result-record";
import { atrialFibrillationResults } from "./results-atrial-fibrillation";
import { jointResults } from "./results-joints";
import { longTermResults } from "./results-long-term";
import { monitoringResults } from "./results-monitoring";
import { widerResults } from "./results-wider";

export const externalResults: SeedExternalResult[] = [
  ...atrialFibrillationResults,
  ...jointResults,
  ...longTermResults,
  ...monitoringResults,
  ...widerResults,
];
