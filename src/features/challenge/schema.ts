import { z } from "zod";
import { choices, day, id, optionalText, text, webAddress, wholeNumber } from "@/lib/fields";
import { keysOf, needs, populations, settings } from "@/lib/vocabulary";
import { flag, mustHaveSchema } from "./must-have/schema";

/** Text that may still be missing: a draft is saved as far as it goes. */
const draftText = (label: string, max: number) => optionalText(label, max).transform((value) => value ?? "");

/** A list that a caller gives as a list and a form as lines of text. */
const lines = z
  .union([z.array(z.string()), z.string().transform((value) => value.split(/[\n,]/))])
  .transform((list) => [...new Set(list.map((line) => line.trim()).filter(Boolean))]);
const places = lines.pipe(z.array(text("a place", 80)).max(30, "Name 30 places or fewer"));
const sourceUrls = lines.pipe(z.array(webAddress("each source")).max(20, "Name 20 sources or fewer"));
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter the time like 17:00");
const revision = z.coerce.number().int();

const questions = {
  title: optionalText("the title", 150),
  problem: text("the problem", 3000),
  whoHasIt: draftText("who has it", 1000),
  places: places.default([]),
  settings: choices("care settings", keysOf(settings)).default([]),
  whatBetterLooksLike: draftText("what better looks like", 2000),
};
export const draftNeedSchema = z.object(questions);
export type DraftNeed = z.output<typeof draftNeedSchema>;

export const sendNeedSchema = z.object({
  ...questions,
  whoHasIt: text("who has it", 1000),
  places: questions.places.refine((list) => list.length > 0, "Enter at least one place"),
  settings: questions.settings.refine((list) => list.length > 0, "Choose at least one care setting"),
  whatBetterLooksLike: text("what better looks like", 2000),
});

export const draftOnBehalfSchema = draftNeedSchema.extend({ organisationId: id });
export type DraftOnBehalf = z.output<typeof draftOnBehalfSchema>;

const baselineSchema = z
  .object({
    measure: text("what is counted", 200),
    value: text("the figure", 60),
    note: optionalText("the note", 500),
    source: optionalText("the source", 200),
    sourceUrl: webAddress("the source’s link").optional(),
  })
  .refine(({ source, sourceUrl }) => source || sourceUrl, {
    path: ["source"],
    message: "Say where this figure comes from",
  });

const outcomeSchema = z.object({
  measure: text("what should change", 200),
  baseline: optionalText("the figure today", 60),
  target: optionalText("the target", 60),
});

const dates = {
  opensOn: day("the opening day").optional(),
  opensTime: time.default("09:00"),
  closesOn: day("the closing day").optional(),
  closesTime: time.default("17:00"),
  isStanding: flag.default(false),
};

const saved = { challengeId: id, revision };
/** One schema per page of the guided form; `section` says which. */
export const saveSectionSchema = z.discriminatedUnion("section", [
  z.object({
    ...saved,
    section: z.literal("problem"),
    title: text("a title", 150),
    problem: draftText("the problem", 3000),
    needs: choices("needs", keysOf(needs)).default([]),
    sourceUrls: sourceUrls.default([]),
  }),
  z.object({
    ...saved,
    section: z.literal("who"),
    whoHasIt: draftText("who has it", 1000),
    populationSize: wholeNumber("the number of people", 1, 100_000_000).optional(),
    populations: choices("groups of people", keysOf(populations)).default([]),
  }),
  z.object({
    ...saved,
    section: z.literal("where"),
    places: places.default([]),
    settings: choices("care settings", keysOf(settings)).default([]),
  }),
  z.object({
    ...saved,
    section: z.literal("today"),
    pathwayToday: draftText("today’s pathway", 4000),
    baselines: z.array(baselineSchema).max(12, "Give 12 figures or fewer").default([]),
  }),
  z.object({
    ...saved,
    section: z.literal("better"),
    whatBetterLooksLike: draftText("what better looks like", 2000),
    outcomes: z.array(outcomeSchema).max(12, "Give 12 outcomes or fewer").default([]),
  }),
  z.object({
    ...saved,
    section: z.literal("requirements"),
    mustHaves: z.array(mustHaveSchema).max(40, "Give 40 requirements or fewer").default([]),
  }),
  z.object({
    ...saved,
    section: z.literal("money"),
    budgetPounds: wholeNumber("the budget in pounds", 0, 1_000_000_000).optional(),
    ...dates,
  }),
  z.object({
    ...saved,
    section: z.literal("after"),
    afterPilot: draftText("what happens after a good pilot", 3000),
  }),
]);
export type SaveSection = z.output<typeof saveSectionSchema>;
export type SectionName = SaveSection["section"];

export const findChallengeSchema = z.union([
  z.object({ challengeId: id }),
  z.object({ slug: z.string().max(100) }),
]);
export type FindChallenge = z.output<typeof findChallengeSchema>;

export const challengeIdSchema = z.object({ challengeId: id });
export const confirmChallengeSchema = z.object({ challengeId: id, revision });
export type ConfirmChallenge = z.output<typeof confirmChallengeSchema>;

export const reasonedChallengeSchema = z.object({
  challengeId: id,
  reason: text("the reason, for others to read", 2000),
});
export type ReasonedChallenge = z.output<typeof reasonedChallengeSchema>;

/** A decision names the pilots that were chosen. */
export const decideChallengeSchema = reasonedChallengeSchema.extend({
  pilotIds: z.array(id).max(50, "Choose 50 pilots or fewer").default([]),
});
export type DecideChallenge = z.output<typeof decideChallengeSchema>;

/** With the revision that the broker read. */
export const requestChangesSchema = reasonedChallengeSchema.extend({ revision });
export type RequestChanges = z.output<typeof requestChangesSchema>;

/** With the revision that the broker read. */
export const approveChallengeSchema = z.object({ challengeId: id, revision, ...dates });
export type ApproveChallenge = z.output<typeof approveChallengeSchema>;

export const listOwnChallengesSchema = z.object({ cursor: z.string().max(200).optional() });
export type ListOwnChallenges = z.output<typeof listOwnChallengesSchema>;

export const listChallengersSchema = z.object({ q: z.string().trim().max(100).catch("").default("") });
export type ListChallengers = z.output<typeof listChallengersSchema>;
