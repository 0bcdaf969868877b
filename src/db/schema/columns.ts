import { customType, timestamp } from "drizzle-orm/pg-core";

/** A moment in time; shown in Europe/London, kept with its zone. */
export const moment = () => timestamp({ withTimezone: true });

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
