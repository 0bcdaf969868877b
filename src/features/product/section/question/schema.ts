import { choice, choices, email, optionalText, text } from "@/lib/fields";
import { keysOf, needs, populations, settings, stages } from "@/lib/vocabulary";
import { productKindLabels } from "../../status";
import { atMostWords, section, someLines } from "../field/schema";

const summaryWords = 40;

/** The ten questions that every product answers, in the order in which they are asked. */
export const questionSections = [
  section({
    key: "name",
    title: "Name and kind",
    question: "What is it called, and what kind of thing is it?",
    about: "A pathway or a new role can answer a need just as well as a product.",
    group: "question",
    fields: {
      name: {
        schema: text("its name", 120),
        label: "Name",
        control: { kind: "text" },
        needed: true,
        alwaysPublic: true,
      },
      kind: {
        schema: choice("what kind of thing it is", keysOf(productKindLabels)),
        label: "Kind",
        control: { kind: "radios", options: productKindLabels },
        needed: true,
        alwaysPublic: true,
      },
    },
  }),
  section({
    key: "summary",
    title: "Summary",
    question: "What is it, in one or two sentences?",
    group: "question",
    fields: {
      summary: {
        schema: text("a summary", 400).refine(atMostWords(summaryWords), {
          error: `The summary must be ${summaryWords} words or fewer`,
        }),
        label: "Summary",
        hint: `At most ${summaryWords} words. Say what it does and for whom, without adjectives.`,
        control: { kind: "paragraph", max: 400 },
        needed: true,
        alwaysPublic: true,
      },
    },
  }),
  section({
    key: "problem",
    title: "The problem it solves",
    question: "What problem does it solve?",
    group: "question",
    fields: {
      problem: {
        schema: text("the problem it solves", 2000),
        label: "The problem it solves",
        hint: "Describe the problem as the people who have it would. Needs posted here are compared with these words.",
        control: { kind: "paragraph", max: 2000 },
        needed: true,
      },
    },
  }),
  section({
    key: "how",
    title: "How it works",
    question: "How does it work?",
    group: "question",
    fields: {
      howItWorks: {
        schema: text("how it works", 3000),
        label: "How it works",
        hint: "Follow one person through it, step by step. Say what staff have to do.",
        control: { kind: "paragraph", max: 3000 },
        needed: true,
      },
    },
  }),
  section({
    key: "who",
    title: "Who it is for",
    question: "Who is it for?",
    group: "question",
    fields: {
      populations: {
        schema: choices("who it is for", keysOf(populations)).min(1, "Choose who it is for"),
        label: "People",
        hint: "Choose all that apply.",
        control: { kind: "checkboxes", options: populations },
        needed: true,
      },
      whoFor: {
        schema: optionalText("the description", 1000),
        label: "Who it suits, and who it does not (optional)",
        control: { kind: "paragraph", max: 1000 },
      },
    },
  }),
  section({
    key: "settings",
    title: "Care settings",
    question: "Where can it be used?",
    group: "question",
    fields: {
      settings: {
        schema: choices("where it can be used", keysOf(settings)).min(1, "Choose where it can be used"),
        label: "Care settings",
        hint: "Choose all that apply.",
        control: { kind: "checkboxes", options: settings },
        needed: true,
      },
    },
  }),
  section({
    key: "needs",
    title: "Needs it answers",
    question: "Which needs does it answer?",
    group: "question",
    fields: {
      needs: {
        schema: choices("the needs it answers", keysOf(needs))
          .min(1, "Choose the needs it answers")
          .max(6, "Choose at most 6 needs"),
        label: "Needs",
        hint: "Choose up to 6: those it answers best.",
        control: { kind: "checkboxes", options: needs },
        needed: true,
      },
    },
  }),
  section({
    key: "stage",
    title: "Stage",
    question: "How far along is it?",
    group: "question",
    fields: {
      stage: {
        schema: choice("how far along it is", keysOf(stages)),
        label: "Stage",
        control: { kind: "radios", options: stages },
        needed: true,
      },
    },
  }),
  section({
    key: "places",
    title: "Places in use",
    question: "Where is it in use now, or where could it start?",
    group: "question",
    fields: {
      places: {
        schema: someLines("at least one place", 30),
        label: "Places",
        hint: "One place on each line: a borough, a town, a region or a country.",
        control: { kind: "lines", example: "Waltham Forest" },
        needed: true,
      },
    },
  }),
  section({
    key: "test-bed",
    title: "What you want from a test bed",
    question: "What do you want from a test bed?",
    about: "A test bed is a real place that tries your innovation with you and measures what happens.",
    group: "question",
    fields: {
      testBedWish: {
        schema: text("what you want from a test bed", 1000),
        label: "What you want to find out, and what you bring",
        control: { kind: "paragraph", max: 1000 },
        needed: true,
      },
      contactName: {
        schema: optionalText("the name", 120),
        label: "Who answers questions about it (optional)",
        control: { kind: "text" },
        audience: "match",
      },
      contactEmail: {
        schema: email.optional(),
        label: "Their email address (optional)",
        control: { kind: "email" },
        audience: "match",
      },
    },
  }),
] as const;
