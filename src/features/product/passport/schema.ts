import { z } from "zod";
import { choice, day, id, optionalText, text, webAddress } from "@/lib/fields";
import { keysOf } from "@/lib/vocabulary";
import { assuranceKindLabels } from "./status";

export const claimAssuranceSchema = z
  .object({
    productId: id,
    kind: choice("what it is", keysOf(assuranceKindLabels)),
    detail: optionalText("the detail", 200),
    productVersionLabel: optionalText("the product version", 60),
    issuedOn: day("the date on it").optional(),
    expiresOn: day("the last day it is valid").optional(),
    sourceUrl: webAddress("the link").optional(),
    documentId: id.optional(),
  })
  .superRefine((input, context) => {
    const demand = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (input.kind === "dtac" && !input.detail) {
      demand("detail", "Enter the version of the DTAC form, like version 2.0");
    }
    if (input.kind === "dtac" && !input.productVersionLabel) {
      demand("productVersionLabel", "Enter the product version that the DTAC form was filled in for");
    }
    if (input.kind === "ukca_ce" && !input.detail) {
      demand("detail", "Enter the regime and the class, like UK MDR 2002, Class I");
    }
    if (input.issuedOn && input.expiresOn && input.expiresOn < input.issuedOn) {
      demand("expiresOn", "The last day must not be before the date on it");
    }
  });
export type ClaimAssurance = z.output<typeof claimAssuranceSchema>;

export const assuranceIdSchema = z.object({ itemId: id });

export const checkAssuranceSchema = z.object({
  itemId: id,
  depth: text("what you checked and how deeply", 500),
});
export type CheckAssurance = z.output<typeof checkAssuranceSchema>;
