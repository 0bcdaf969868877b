import "./reactions";
import { organisationRouter } from "@/features/organisation/router";
import { createCallerFactory, router } from "@/server/kernel/trpc";

export const rootRouter = router({
  organisation: organisationRouter,
});

export type RootRouter = typeof rootRouter;
export const createCaller = createCallerFactory(rootRouter);
export type Exchange = ReturnType<typeof createCaller>;
