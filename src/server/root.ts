import "./reactions";
import { notificationRouter } from "@/features/notification/router";
import { organisationRouter } from "@/features/organisation/router";
import { createCallerFactory, router } from "@/server/kernel/trpc";

export const rootRouter = router({
  notification: notificationRouter,
  organisation: organisationRouter,
});

export type RootRouter = typeof rootRouter;
export const createCaller = createCallerFactory(rootRouter);
export type Exchange = ReturnType<typeof createCaller>;
