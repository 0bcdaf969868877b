import "server-only";
import { cache } from "react";
import type { Exchange } from "@/server/root";
import { orNotFound } from "./page";
import { exchange } from "./server";

/** What a page and its metadata both need: read once a request, however many parts of the page ask for it. */
export function oncePerRequest<Key extends readonly (string | number | undefined)[], Answer>(
  read: (api: Exchange, ...key: Key) => Promise<Answer>,
): (...key: Key) => Promise<Answer> {
  return cache(async (...key: Key) => orNotFound(read(await exchange(), ...key)));
}
