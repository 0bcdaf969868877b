import { z } from "zod";
import { day, optionalText, text, webAddress, wholeNumber } from "@/lib/fields";
import { lines, section } from "../field/schema";

const rowsMax = 20;

const maybe = (label: string, max: number) =>
  z.string().trim().max(max, `${label} must be ${max} characters or fewer`).optional();

const benefit = z.object({
  claim: text("the benefit", 300),
  measure: maybe("The measure", 200),
  size: maybe("The size", 200),
  saidBy: maybe("Who says so", 300),
});

const evidenceItem = z.object({
  title: text("the title", 300),
  design: maybe("The design", 200),
  finding: text("the finding", 600),
  sourceUrl: webAddress("the link").optional(),
  year: wholeNumber("the year", 1950, 2100).optional(),
});

const deployment = z.object({
  place: text("the place", 200),
  since: maybe("Since when", 100),
  scale: maybe("The scale", 300),
});

/** What can be filled at any time; each makes a match easier to judge. */
export const deeperSections = [
  section({
    key: "benefits",
    title: "Benefits claimed",
    question: "Which benefits do you claim?",
    about: "Say who says so. A claim without a source is shown as your claim.",
    group: "deeper",
    fields: {
      benefits: {
        schema: z.array(benefit).max(rowsMax).optional(),
        label: "Benefits",
        control: {
          kind: "rows",
          singular: "Benefit",
          columns: {
            claim: { label: "What gets better", control: "text" },
            measure: { label: "Measured as (optional)", control: "text" },
            size: { label: "By how much (optional)", control: "text" },
            saidBy: { label: "Who says so (optional)", control: "text" },
          },
        },
        needed: true,
      },
    },
  }),
  section({
    key: "evidence",
    title: "Evidence",
    question: "What evidence is there?",
    about:
      "Results found through this exchange appear by themselves. List here what was published elsewhere.",
    group: "deeper",
    fields: {
      evidenceItems: {
        schema: z.array(evidenceItem).max(rowsMax).optional(),
        label: "Studies and reports",
        control: {
          kind: "rows",
          singular: "Study or report",
          columns: {
            title: { label: "Title", control: "text" },
            design: { label: "Design, like randomised trial (optional)", control: "text" },
            finding: { label: "What it found", control: "paragraph" },
            sourceUrl: { label: "Link (optional)", control: "link" },
            year: { label: "Year (optional)", control: "year" },
          },
        },
        needed: true,
      },
      sources: {
        schema: lines("sources", 20, 500)
          .pipe(z.array(webAddress("each line")))
          .optional(),
        label: "Sources of this page (optional)",
        hint: "One web address on each line.",
        control: { kind: "lines", example: "https://www.nice.org.uk/guidance/mtg64" },
      },
    },
  }),
  section({
    key: "price",
    title: "Price",
    question: "What does it cost?",
    group: "deeper",
    fields: {
      pricePounds: {
        schema: wholeNumber("the price", 0, 100_000_000).optional(),
        label: "Price in pounds (optional)",
        hint: "A whole number, without VAT. Enter 0 if it is free.",
        control: { kind: "pounds" },
        needed: true,
        audience: "match",
      },
      priceBasis: {
        schema: optionalText("the basis", 200),
        label: "For what (optional)",
        hint: "For example, for each device, or for each person and year.",
        control: { kind: "text" },
        audience: "match",
      },
      priceNote: {
        schema: optionalText("the note", 600),
        label: "What else a buyer should know (optional)",
        control: { kind: "paragraph", max: 600 },
        audience: "match",
      },
    },
  }),
  section({
    key: "start",
    title: "Start and languages",
    question: "When can it start, and in which languages?",
    group: "deeper",
    fields: {
      availableFrom: {
        schema: day("the day").optional(),
        label: "The earliest day it can start (optional)",
        control: { kind: "date" },
      },
      languages: {
        schema: lines("languages", 40).optional(),
        label: "Languages",
        hint: "One language on each line.",
        control: { kind: "lines", example: "Bengali" },
        needed: true,
      },
    },
  }),
  section({
    key: "integrations",
    title: "Integrations",
    question: "Which systems does it work with?",
    group: "deeper",
    fields: {
      integrations: {
        schema: lines("integrations", 40).optional(),
        label: "Integrations",
        hint: "One system or standard on each line.",
        control: { kind: "lines", example: "EMIS Web" },
        needed: true,
      },
    },
  }),
  section({
    key: "data",
    title: "Data processing",
    question: "What happens with people’s data?",
    group: "deeper",
    fields: {
      dataProcessing: {
        schema: optionalText("the description", 2000),
        label: "Which data, for what, for how long",
        control: { kind: "paragraph", max: 2000 },
        needed: true,
      },
      dataLocation: {
        schema: optionalText("the place", 200),
        label: "Where the data are kept (optional)",
        control: { kind: "text" },
      },
    },
  }),
  section({
    key: "deployments",
    title: "Deployments",
    question: "Who uses it now?",
    group: "deeper",
    fields: {
      deployments: {
        schema: z.array(deployment).max(rowsMax).optional(),
        label: "Deployments",
        control: {
          kind: "rows",
          singular: "Deployment",
          columns: {
            place: { label: "Where", control: "text" },
            since: { label: "Since when (optional)", control: "text" },
            scale: { label: "How many people, sites or staff (optional)", control: "text" },
          },
        },
        needed: true,
      },
    },
  }),
  section({
    key: "fairness",
    title: "Inequality and carbon",
    question: "Who could be left out, and what does it cost the planet?",
    group: "deeper",
    fields: {
      inequality: {
        schema: optionalText("the answer", 2000),
        label: "Who could be left out, and what you do about it",
        control: { kind: "paragraph", max: 2000 },
        needed: true,
      },
      carbon: {
        schema: optionalText("the answer", 2000),
        label: "Carbon: travel, devices, energy",
        control: { kind: "paragraph", max: 2000 },
        needed: true,
      },
    },
  }),
  section({
    key: "standards",
    title: "Standards",
    question: "Which standards does it follow?",
    about: "Certificates and forms with a date belong in the assurance passport, not here.",
    group: "deeper",
    fields: {
      standards: {
        schema: lines("standards", 40).optional(),
        label: "Standards",
        hint: "One standard on each line.",
        control: { kind: "lines", example: "HL7 FHIR R4" },
        needed: true,
      },
    },
  }),
] as const;
