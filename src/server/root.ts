import "./reactions";
import { adoptionRouter } from "@/features/adoption/router";
import { challengeRouter } from "@/features/challenge/router";
import { evaluationRouter } from "@/features/evaluation/router";
import { comparisonRouter } from "@/features/match/comparison/router";
import { failureRouter } from "@/features/match/failure/router";
import { fitRouter } from "@/features/match/fit/router";
import { interestRouter } from "@/features/match/interest/router";
import { matchRouter } from "@/features/match/router";
import { suggestionRouter } from "@/features/match/suggestion/router";
import { notificationRouter } from "@/features/notification/router";
import { organisationRouter } from "@/features/organisation/router";
import { overviewRouter } from "@/features/overview/router";
import { personRouter } from "@/features/person/router";
import { pilotRouter } from "@/features/pilot/router";
import { productRouter } from "@/features/product/router";
import { createCallerFactory, router } from "@/server/kernel/trpc";

export const rootRouter = router({
  adoption: adoptionRouter,
  evaluation: evaluationRouter,
  challenge: challengeRouter,
  comparison: comparisonRouter,
  failure: failureRouter,
  fit: fitRouter,
  interest: interestRouter,
  match: matchRouter,
  notification: notificationRouter,
  organisation: organisationRouter,
  overview: overviewRouter,
  person: personRouter,
  pilot: pilotRouter,
  product: productRouter,
  suggestion: suggestionRouter,
});

export type RootRouter = typeof rootRouter;
export const createCaller = createCallerFactory(rootRouter);
export type Exchange = ReturnType<typeof createCaller>;
