import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "@/db/client";
import { rateLimit } from "@/db/schema";
import { TooManyRequestsError } from "@/lib/errors";
import type { Context } from "./context";

/** How often, in how many seconds, one key may do something. */
const limits = {
  "sign-in": { points: 5, duration: 900 },
  "sign-in-address": { points: 30, duration: 900 },
  invitation: { points: 30, duration: 3600 },
  search: { points: 120, duration: 60 },
  upload: { points: 60, duration: 3600 },
  question: { points: 10, duration: 3600 },
} as const;

type LimitedAction = keyof typeof limits;

const limiters = new WeakMap<Context["db"], Map<LimitedAction, RateLimiterDrizzle>>();

/**
 * Counts one more try, or refuses it. Call it before a verb opens its transaction: a count that is rolled back with a
 * failed try would limit nothing.
 */
export async function limit(
  { db }: { db: Context["db"] },
  action: LimitedAction,
  key: string,
): Promise<void> {
  try {
    await limiterOf(db, action).consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new TooManyRequestsError(sentence(refusal.msBeforeNext));
  }
}

function limiterOf(db: Context["db"], action: LimitedAction): RateLimiterDrizzle {
  const known = limiters.get(db) ?? new Map<LimitedAction, RateLimiterDrizzle>();
  limiters.set(db, known);
  const limiter =
    known.get(action) ??
    new RateLimiterDrizzle({
      storeClient: db as Database,
      schema: rateLimit,
      keyPrefix: action,
      clearExpiredByTimeout: false,
      ...limits[action],
    });
  known.set(action, limiter);
  return limiter;
}

function sentence(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  return `You have tried too many times. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`;
}
