import type { Metadata } from "next";
import { oncePerRequest } from "@/trpc/once";

export type PilotParams = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The head of the workspace, once per request however many parts of the page ask. */
export const loadPilot = oncePerRequest((api, pilot: string) => api.pilot.find({ pilot }));

export async function titled(section: string, { params }: Pick<PilotParams, "params">): Promise<Metadata> {
  const { title } = await loadPilot((await params).slug);
  return { title: `${section}: ${title}` };
}

/** One answer from the address bar. */
export async function asked({ searchParams }: PilotParams, name: string): Promise<string | undefined> {
  const value = (await searchParams)[name];
  return Array.isArray(value) ? value[0] : value;
}
