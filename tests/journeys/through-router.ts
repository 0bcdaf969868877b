import type { Page } from "@playwright/test";
import { createTRPCClient, httpBatchLink, type TRPCClient } from "@trpc/client";
import superjson from "superjson";
import type { RootRouter } from "@/server/root";

/** The router as the person of this page calls it: quick ways to a state that another journey reaches by its forms. */
export async function routerOf(page: Page): Promise<TRPCClient<RootRouter>> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const url = new URL("/api/trpc", page.url()).href;
  return createTRPCClient<RootRouter>({
    links: [httpBatchLink({ url, transformer: superjson, headers: { cookie } })],
  });
}
