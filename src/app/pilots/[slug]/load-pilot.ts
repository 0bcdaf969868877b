import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export type PilotParams = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The head of the workspace, once per request however many parts of the page ask. */
export const loadPilot = cache(async (slug: string) => {
  const api = await exchange();
  return orNotFound(api.pilot.find({ pilot: slug }));
});

export async function titled(section: string, { params }: Pick<PilotParams, "params">): Promise<Metadata> {
  const { title } = await loadPilot((await params).slug);
  return { title: `${section}: ${title}` };
}

/** One answer from the address bar. */
export async function asked({ searchParams }: PilotParams, name: string): Promise<string | undefined> {
  const value = (await searchParams)[name];
  return Array.isArray(value) ? value[0] : value;
}
