import { judge } from "@/features/match/fit/policy";
import { judgeChanged } from "@/features/match/fit/service";
import { contextOf, type World } from "../world";

/** What the worker does every minute: judges the challenges whose candidates have changed. */
export function judgeNow(world: World): Promise<number> {
  return judgeChanged({ ...contextOf(world, null), actor: { is: "system", job: judge } });
}
