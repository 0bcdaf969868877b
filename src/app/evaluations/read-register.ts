import { registerSchema } from "@/features/evaluation/register/schema";
import { siteAddress } from "@/server/kernel/site";
import { exchange } from "@/trpc/server";

/** What a feed is asked for, from its address; the address of what follows, in the same form. */
export async function readFeed(request: Request, path: string) {
  const { searchParams } = new URL(request.url);
  const asked: Record<string, string | string[]> = {};
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name);
    asked[name] = values.length > 1 ? values : (values[0] ?? "");
  }
  const api = await exchange();
  const { items, next } = await api.evaluation.listFeed(registerSchema.parse(asked));
  return { items, next: next === null ? null : new URL(`${path}${next}`, siteAddress()).href };
}

/** Anyone may read the feeds from any page. */
export const feedHeaders = { "Access-Control-Allow-Origin": "*", "X-Content-Type-Options": "nosniff" };
