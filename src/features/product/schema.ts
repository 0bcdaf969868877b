import { z } from "zod";
import { choice, id, text } from "@/lib/fields";
import { keysOf } from "@/lib/vocabulary";
import { fieldNames } from "./section/schema";
import { productKindLabels } from "./status";

export const draftProductSchema = z.object({
  name: text("its name", 120),
  kind: choice("what kind of thing it is", keysOf(productKindLabels)),
  /** A broker may draft for another organisation, which then confirms. */
  organisationId: id.optional(),
});
export type DraftProduct = z.output<typeof draftProductSchema>;

export const productIdSchema = z.object({ productId: id });

/** With the revision that the broker read. */
export const publishProductSchema = z.object({ productId: id, revision: z.coerce.number().int() });
export type PublishProduct = z.output<typeof publishProductSchema>;

/** The address of a product: its slug, or its id. */
export const productAddressSchema = z.object({ product: z.string().min(1).max(80) });

/** With the revision that the broker read. */
export const requestChangesSchema = z
  .object({
    productId: id,
    revision: z.coerce.number().int(),
    reason: text("what should change, for the organisation to read", 2000),
    notes: z.partialRecord(z.enum(fieldNames), z.string().trim().max(1000)).default({}),
  })
  .transform((input) => ({
    ...input,
    notes: Object.entries(input.notes).flatMap(([field, note]) => (note ? [{ field, note }] : [])),
  }));
export type RequestChanges = z.output<typeof requestChangesSchema>;

export const archiveProductSchema = z.object({
  productId: id,
  reason: text("why it is no longer offered, for everyone to read", 1000),
});
export type ArchiveProduct = z.output<typeof archiveProductSchema>;

export const compareVersionsSchema = z.object({
  product: z.string().min(1).max(80),
  from: z.coerce.number().int().min(1).max(100_000),
  to: z.coerce.number().int().min(1).max(100_000),
});
export type CompareVersions = z.output<typeof compareVersionsSchema>;

export const pageSchema = z.object({ cursor: z.string().max(200).optional() });
export type PageInput = z.output<typeof pageSchema>;
