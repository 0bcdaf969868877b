import { z } from "zod";
import { choice, id, upload } from "@/lib/fields";
import { audiences } from "../status";

export const addDocumentSchema = z.object({
  productId: id,
  audience: choice("who sees it", audiences),
  file: upload,
});
export type AddDocument = z.output<typeof addDocumentSchema>;

export const changeAudienceSchema = z.object({ documentId: id, audience: choice("who sees it", audiences) });
export type ChangeAudience = z.output<typeof changeAudienceSchema>;

export const removeDocumentSchema = z.object({ documentId: id });
export type RemoveDocument = z.output<typeof removeDocumentSchema>;
