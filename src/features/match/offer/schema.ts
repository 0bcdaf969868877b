import { z } from "zod";
import { id } from "@/lib/fields";

export const productsToOfferSchema = z.object({ challengeId: id });
export const challengesToOfferSchema = z.object({ productId: id });
