import type { Task } from "graphile-worker";
import { env } from "@/env";
import { jobContext } from "@/server/kernel/job";
import { writeDigests } from "./service";

/** Asked at seven and at eight by UTC, one of which is eight in London; at any other hour there is nothing due. */
export const sendDigests: Task = async (_payload, run) => {
  await writeDigests(jobContext(run), env().NEXTAUTH_URL);
};
