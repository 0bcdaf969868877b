import "./reactions";
import { challengeRouter } from "@/features/challenge/router";
import { evaluationRouter } from "@/features/evaluation/router";
import { notificationRouter } from "@/features/notification/router";
import { organisationRouter } from "@/features/organisation/router";
import { pilotRouter } from "@/features/pilot/router";
import { productRouter } from "@/features/product/router";
import { createCallerFactory, router } from "@/server/kernel/trpc";

export const rootRouter = router({
  evaluation: evaluationRouter,
  challenge: challengeRouter,
  notification: notificationRouter,
  organisation: organisationRouter,
  pilot: pilotRouter,
  product: productRouter,
});

export type RootRouter = typeof rootRouter;
export const createCaller = createCallerFactory(rootRouter);
export type Exchange = ReturnType<typeof createCaller>;
