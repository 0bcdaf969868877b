import type { IncomingMessage } from "node:http";
import { listPublicChallengesSchema } from "@/features/challenge/catalogue/schema";
import { registerSchema } from "@/features/evaluation/register/schema";
import { listPlansSchema } from "@/features/evaluation/registry/schema";
import { listProductsSchema } from "@/features/product/catalogue/schema";

/** Pages that look the same to every visitor, with what each reads from its query. */
const publicPages: [RegExp, readonly string[]][] = [
  [/^\/$/, []],
  [/^\/(accessibility|contact|cookies|privacy|terms)$/, []],
  [/^\/products$/, Object.keys(listProductsSchema.shape)],
  [/^\/challenges$/, Object.keys(listPublicChallengesSchema.shape)],
  [/^\/evaluations$/, Object.keys(registerSchema.shape)],
  [/^\/evaluations\/plans$/, Object.keys(listPlansSchema.shape)],
  [/^\/products\/[\w-]{1,200}$/, []],
  [/^\/challenges\/[\w-]{1,200}$/, ["done"]],
  [/^\/evaluations\/[\w-]{1,200}$/, ["version"]],
];

/** Lists that programs read without signing in. */
const publicLists = /^\/api\/trpc\/(product|challenge|evaluation)\.(listPublic|list|listElsewhere)$/;

/**
 * The address of the page that a visitor asks for, its known questions in one order and nothing else; undefined for every
 * request that is somebody's own, changes something or wants another form of the page.
 */
export function publicAddress(
  { method, url = "/", headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  sessionCookie: string,
): string | undefined {
  if (method !== "GET" && method !== "HEAD") return undefined;
  if (headers.rsc !== undefined || headers["next-action"] !== undefined) return undefined;
  if (headers.cookie?.includes(sessionCookie)) return undefined;
  if (url.length > 2000) return undefined;
  const [pathname = "", ...rest] = url.split("?");
  const searchParams = new URLSearchParams(rest.join("?"));
  // Asked for in a bundle or as a stream, a list takes another form.
  if (publicLists.test(pathname) && headers["trpc-accept"] === undefined)
    return [...searchParams.keys()].every((name) => name === "input") ? url : undefined;
  const names = publicPages.find(([pattern]) => pattern.test(pathname))?.[1];
  if (!names || searchParams.has("_rsc")) return undefined;
  const asked = [...searchParams].filter(([name, value]) => names.includes(name) && value !== "");
  const query = new URLSearchParams(asked);
  query.sort();
  return query.size > 0 ? `${pathname}?${query}` : pathname;
}
