import { alerter } from "@/features/match/interest/policy";
import { alertInterested, type Shown } from "@/features/match/interest/service";
import { contextOf, type World } from "../world";

/** What the worker does after something was listed or opened. */
export function alertNow(world: World, shown: Shown): Promise<void> {
  return alertInterested({ ...contextOf(world, null), actor: { is: "system", job: alerter } }, shown);
}
