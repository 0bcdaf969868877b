import { personProcedure, publicProcedure, router } from "@/server/kernel/trpc";
import { countUnread, findPreferences, listNotifications, listOutbox } from "./queries";
import {
  choosePreferencesSchema,
  listNotificationsSchema,
  markReadSchema,
  unsubscribeSchema,
} from "./schema";
import { choosePreferences, markRead, unsubscribe } from "./service";

export const notificationRouter = router({
  countUnread: publicProcedure.query(({ ctx }) => countUnread(ctx)),
  listOutbox: publicProcedure.query(({ ctx }) => listOutbox(ctx)),
  list: personProcedure
    .input(listNotificationsSchema)
    .query(({ ctx, input }) => listNotifications(ctx, input)),
  findPreferences: personProcedure.query(({ ctx }) => findPreferences(ctx)),
  markRead: personProcedure.input(markReadSchema).mutation(({ ctx, input }) => markRead(ctx, input)),
  choosePreferences: personProcedure
    .input(choosePreferencesSchema)
    .mutation(({ ctx, input }) => choosePreferences(ctx, input)),
  unsubscribe: publicProcedure.input(unsubscribeSchema).mutation(({ ctx, input }) => unsubscribe(ctx, input)),
});
