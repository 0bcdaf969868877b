import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { database } from "@/db/client";
import { id } from "@/lib/fields";
import { suggester } from "./policy";
import { computeSuggestions } from "./service";

const payloadSchema = z.union([z.object({ challengeId: id }), z.object({ productId: id })]);

export const suggestionTasks: TaskList = {
  [suggester]: async (payload, { job }) => {
    await computeSuggestions(
      {
        db: database(),
        actor: { is: "system", job: suggester },
        now: new Date(),
        requestId: `job-${job.id}`,
        address: "worker",
      },
      payloadSchema.parse(payload),
    );
  },
};
