import type { Browser, Page } from "@playwright/test";
import type { TRPCClient } from "@trpc/client";
import type { RootRouter } from "@/server/root";
import { openAs, openAsNewcomer } from "./support";
import { routerOf } from "./through-router";

const names = {
  innovator: "Priya Raman",
  leader: "Daniel Osei",
  broker: "Ben Yilmaz",
  administrator: "Ruth Kessler",
  evaluator: "Ewan Fraser",
} as const;

type Player = { page: Page; api: TRPCClient<RootRouter> };
export type Part = keyof typeof names | "newcomer";
export type Cast = Record<Part, Player>;

/** People of the demo and somebody who came today, each in a browser of their own. */
export async function openCast(browser: Browser, options = { javaScriptEnabled: true }): Promise<Cast> {
  const play = async (page: Page): Promise<Player> => ({ page, api: await routerOf(page) });
  return {
    innovator: await play(await openAs(browser, names.innovator, options)),
    leader: await play(await openAs(browser, names.leader, options)),
    broker: await play(await openAs(browser, names.broker, options)),
    administrator: await play(await openAs(browser, names.administrator, options)),
    evaluator: await play(await openAs(browser, names.evaluator, options)),
    newcomer: await play(await openAsNewcomer(browser, "Noor Bell", options)),
  };
}
