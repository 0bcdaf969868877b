import { customType, timestamp } from "drizzle-orm/pg-core";

/** A moment in time, kept with its zone and shown in Europe/London; no finer than a Date, so that cursors lose nothing. */
export const moment = () => timestamp({ withTimezone: true, precision: 3 });

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
