import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { ZodError, z } from "zod";
import type { Person } from "@/lib/actor";
import {
  ConflictError,
  DomainError,
  ForbiddenError,
  InvalidError,
  NotAllowedError,
  NotFoundError,
  TooManyRequestsError,
} from "@/lib/errors";
import type { Context } from "./context";

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  // A stream ends now and then and comes back with a new request, which asks anew who is signed in.
  sse: {
    maxDurationMs: 5 * 60_000,
    ping: { enabled: true, intervalMs: 15_000 },
    client: { reconnectAfterInactivityMs: 40_000 },
  },
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    // Only our own sentences reach a person; anything else is logged and named by its request.
    message:
      error.code === "INTERNAL_SERVER_ERROR" ? "Something went wrong on our side. Try again." : shape.message,
    data: { ...shape.data, stack: undefined, fields: fieldErrors(error) },
  }),
});

/** Messages by the name of the answer, from the schema or from a verb. */
export function fieldErrors(error: TRPCError): Record<string, string[]> {
  if (error.cause instanceof InvalidError) return error.cause.fields;
  if (!(error.cause instanceof ZodError)) return {};
  const fields: Record<string, string[]> = {};
  for (const issue of error.cause.issues) {
    const name = issue.path.join(".");
    fields[name] = [...(fields[name] ?? []), issue.message];
  }
  return fields;
}

const codes: [new (message: string) => DomainError, TRPCError["code"]][] = [
  [NotFoundError, "NOT_FOUND"],
  [ForbiddenError, "FORBIDDEN"],
  [NotAllowedError, "PRECONDITION_FAILED"],
  [ConflictError, "CONFLICT"],
  [InvalidError, "BAD_REQUEST"],
  [TooManyRequestsError, "TOO_MANY_REQUESTS"],
];

const withDomainErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof DomainError) {
    const code = codes.find(([kind]) => cause instanceof kind)?.[1] ?? "BAD_REQUEST";
    throw new TRPCError({ code, message: cause.message, cause });
  }
  if (cause instanceof ZodError) {
    throw new TRPCError({ code: "BAD_REQUEST", message: z.prettifyError(cause), cause });
  }
  return result;
});

const signedIn = t.middleware(({ ctx, next }) => {
  if (ctx.actor.is !== "person") {
    throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in to do this." });
  }
  return next({ ctx: { ...ctx, actor: ctx.actor satisfies Person } });
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
/** For visitors too: the query or service decides what they may see. */
export const publicProcedure = t.procedure.use(withDomainErrors);
export const personProcedure = publicProcedure.use(signedIn);
