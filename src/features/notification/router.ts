import { publicProcedure, router } from "@/server/kernel/trpc";
import { countUnread } from "./queries";

export const notificationRouter = router({
  countUnread: publicProcedure.query(({ ctx }) => countUnread(ctx)),
});
