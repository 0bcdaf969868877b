import { z } from "zod";
import { id } from "@/lib/fields";

/** The token of the session that asks; only this server can read it from its cookie. */
const token = z.string().max(200);

export const listSessionsSchema = z.object({ currentToken: token.optional() });
export const revokeSessionSchema = z.object({ sessionId: id });
export const revokeOthersSchema = z.object({ currentToken: token.min(1) });
