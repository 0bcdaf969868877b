import { z } from "zod";
import { organisationKinds } from "@/lib/actor";
import { choice, id, optionalText, text, webAddress } from "@/lib/fields";

const identifier = (label: string, shape: RegExp, example: string) =>
  z.string().trim().toUpperCase().regex(shape, `${label} must look like ${example}`).optional();

/** Kinds that anyone may found; the exchange itself is founded once, by its first administrator. */
export const foundableKinds = organisationKinds.filter((kind) => kind !== "exchange") as [
  Exclude<(typeof organisationKinds)[number], "exchange">,
  ...Exclude<(typeof organisationKinds)[number], "exchange">[],
];

export const foundOrganisationSchema = z.object({
  name: text("the organisation’s name", 200),
  kind: choice("what kind of organisation it is", foundableKinds),
  place: text("where it is, like Barking", 120),
  website: webAddress("the website").optional(),
  summary: optionalText("what it does", 500),
  odsCode: identifier("ODS code", /^[A-Z0-9]{3,10}$/, "R1H"),
  companiesHouseNumber: identifier(
    "Companies House number",
    /^([0-9]{8}|[A-Z]{2}[0-9]{6})$/,
    "01234567 or SC123456",
  ),
  charityNumber: identifier("Charity number", /^(SC|NIC)?[0-9]{5,7}$/, "1234567 or SC012345"),
});
export type FoundOrganisation = z.output<typeof foundOrganisationSchema>;

export const organisationIdSchema = z.object({ organisationId: id });

export const reasonedSchema = z.object({
  organisationId: id,
  reason: text("the reason, for them to read", 1000),
});
export type Reasoned = z.output<typeof reasonedSchema>;

export const listOrganisationsSchema = z.object({
  status: z.enum(["unverified", "verified", "refused", "suspended"]).optional(),
  cursor: z.string().max(200).optional(),
});
export type ListOrganisations = z.output<typeof listOrganisationsSchema>;

export const editOrganisationSchema = z.object({
  organisationId: id,
  place: text("where it is, like Barking", 120),
  website: webAddress("the website").optional(),
  summary: optionalText("what it does", 500),
});
export type EditOrganisation = z.output<typeof editOrganisationSchema>;

export const listWaitingSchema = z.object({ cursor: z.string().max(200).optional() });
export type ListWaiting = z.output<typeof listWaitingSchema>;
