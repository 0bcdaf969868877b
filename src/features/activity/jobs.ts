import type { Task } from "graphile-worker";
import { database } from "@/db/client";
import { anchorHeads } from "./service";

/** Links the chains that grew since the last time into the anchor chain. */
export const anchorActivity: Task = async () => {
  await anchorHeads(database(), new Date());
};
