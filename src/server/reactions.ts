import { hideChallengesOf, unhideChallengesOf } from "@/features/challenge/service/hide-challenges";
import { alertLater } from "@/features/match/interest/service";
import { lapseMatches } from "@/features/match/service/end";
import { suggestAnew } from "@/features/match/suggestion/service";
import { takeBackInvitationsOf } from "@/features/organisation/invitation/service";
import { joinPilot } from "@/features/pilot/person/service";
import { leaveSide } from "@/features/pilot/side/service";
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
  "organisation.suspended": [
    (context, { organisationId }) =>
      lapseMatches(context, { organisationId }, "One of the two organisations is suspended."),
    (context, { organisationId }) => hideProductsOf(context, organisationId),
    (context, { organisationId }) => hideChallengesOf(context, organisationId),
  ],
  "person.suspended": [(context, { personId }) => takeBackInvitationsOf(context, personId)],
  "member.left": [
    (context, { organisationId, personId }) => leaveSide(context, { organisationId, personId }),
  ],
  "invitation.accepted": [(context, accepted) => joinPilot(context, accepted)],
  "organisation.reinstated": [
    (context, { organisationId }) => unhideProductsOf(context, organisationId),
    (context, { organisationId }) => unhideChallengesOf(context, organisationId),
  ],
  "product.published": [
    (context, { productId }) => suggestAnew(context, { productId }),
    (context, { productId }) => alertLater(context, { productId }),
  ],
  "product.archived": [
    (context, { productId }) => suggestAnew(context, { productId }),
    (context, { productId }) => lapseMatches(context, { productId }, "The product is no longer offered."),
  ],
  "product.hidden": [
    (context, { productId }) => suggestAnew(context, { productId }),
    (context, { productId }) => lapseMatches(context, { productId }, "The product is hidden for now."),
  ],
  "evidence.changed": [
    (context, { productId }) => suggestAnew(context, { productId }),
    (context, { productId }) => alertLater(context, { productId }),
  ],
  "challenge.changed": [
    (context, { challengeId }) => suggestAnew(context, { challengeId }),
    (context, { challengeId }) => alertLater(context, { challengeId }),
  ],
  "challenge.hidden": [
    (context, { challengeId }) => suggestAnew(context, { challengeId }),
    (context, { challengeId }) => lapseMatches(context, { challengeId }, "The need is hidden for now."),
  ],
  "challenge.withdrawn": [
    (context, { challengeId }) => suggestAnew(context, { challengeId }),
    (context, { challengeId }) => lapseMatches(context, { challengeId }, "The need was withdrawn."),
  ],
  "pilot.closed": [],
};

reactWith(async (context, event) => {
  const steps = reactions[event.kind] as ((context: Context, event: ExchangeEvent) => Promise<void>)[];
  for (const step of steps) await step(context, event);
});
