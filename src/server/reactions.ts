import { hideProductsOf, unhideProductsOf } from "@/features/product/service/archive";
import type { Context } from "@/server/kernel/context";
import { type ExchangeEvent, reactWith } from "@/server/kernel/events";

type Reactions = {
  [Kind in ExchangeEvent["kind"]]: ((
    context: Context,
    event: Extract<ExchangeEvent, { kind: Kind }>,
  ) => Promise<void>)[];
};

/** For every event of a lower feature, what higher features do about it, in the same transaction. */
const reactions: Reactions = {
  "organisation.suspended": [(context, { organisationId }) => hideProductsOf(context, organisationId)],
  "organisation.reinstated": [(context, { organisationId }) => unhideProductsOf(context, organisationId)],
  "product.published": [],
  "product.archived": [],
  "product.hidden": [],
  "evidence.changed": [],
  "challenge.changed": [],
  "challenge.withdrawn": [],
  "pilot.closed": [],
};

reactWith(async (context, event) => {
  const steps = reactions[event.kind] as ((context: Context, event: ExchangeEvent) => Promise<void>)[];
  for (const step of steps) await step(context, event);
});
