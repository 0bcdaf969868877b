import type { SeedPilot } from "./pilot-record";
import { atrialFibrillationPilots } from "./pilots-atrial-fibrillation";
import { eastLondonPilots } from "./pilots-east-london";
import { widerPilots } from "./pilots-wider";

export const pilots: SeedPilot[] = [...atrialFibrillationPilots, ...eastLondonPilots, ...widerPilots];
