import type { Context } from "@/server/kernel/context";
import { siteAddress } from "@/server/kernel/site";
import { listPublishedElsewhere } from "../../external-result/queries";
import { listPublished } from "../queries";
import { registerAddress } from "../rules";
import type { Register } from "../schema";
import { type FeedItem, feedItemElsewhere, feedItemHere } from "./rules";

const feedSize = 100;
type FeedPage = { items: FeedItem[]; next: string | null };

/** The register as programs read it: page by page what was tested here, then what others published. */
export async function listFeed(context: Context, chosen: Register): Promise<FeedPage> {
  const wants = (kind: "here" | "elsewhere") => chosen.kind.length === 0 || chosen.kind.includes(kind);
  return wants("here") && chosen.after < 0
    ? feedHere(context, chosen, wants("elsewhere"))
    : feedElsewhere(context, chosen);
}

async function feedHere(context: Context, chosen: Register, goesOn: boolean): Promise<FeedPage> {
  const { items, next } = await listPublished(context, chosen, feedSize);
  const others = goesOn ? { ...chosen, cursor: undefined, kind: ["elsewhere" as const] } : null;
  const following = next ? { ...chosen, cursor: next } : others;
  return {
    items: items.map((item) => feedItemHere(item, siteAddress())),
    next: following && queryOf(following),
  };
}

async function feedElsewhere(context: Context, chosen: Register): Promise<FeedPage> {
  const { items, next } = await listPublishedElsewhere(context, chosen, feedSize);
  return {
    items: items.map((item) => feedItemElsewhere(item, siteAddress())),
    next: next === null ? null : queryOf({ ...chosen, kind: ["elsewhere"], after: next }),
  };
}

function queryOf({ after, ...chosen }: Register): string {
  return registerAddress("", { ...chosen, after: after < 0 ? undefined : after });
}
