import { z } from "zod";
import { id } from "@/lib/fields";

export const findComparisonSchema = z.object({ challengeId: id, productId: id });
export type FindComparison = z.output<typeof findComparisonSchema>;
