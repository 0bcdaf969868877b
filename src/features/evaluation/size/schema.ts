import { z } from "zod";
import { decimal, wholeNumber } from "@/lib/fields";

export const sizeKinds = ["proportions", "means", "rates"] as const;
export type SizeKind = (typeof sizeKinds)[number];

export const sizeKindLabels: Record<SizeKind, string> = {
  proportions: "A proportion in two groups, or at two times",
  means: "A mean, score or time in two groups, or at two times",
  rates: "A rate or count of events in two groups, or at two times",
};

/** Asked of a comparison of people only: a rate is known by its exposure. */
export const askedOfPeople = ["plannedSampleSize", "expectedPerWeek", "recruitmentWeeks"] as const;
export const askedOfClusters = ["clusterSize", "correlation"] as const;

/** A number that must be there. */
const given = (label: string) =>
  z
    .unknown()
    .refine((typed) => typed !== undefined && typed !== "", { error: `Enter ${label}`, abort: true })
    .pipe(decimal(label));

/** What the calculator asks, as its address carries it. */
export const sizeQuestionSchema = z
  .object({
    kind: z.enum(sizeKinds, { error: "Choose what is compared" }),
    baseline: given("today’s value"),
    target: given("the target"),
    standardDeviation: decimal("the standard deviation")
      .positive("The standard deviation must be more than 0")
      .optional(),
    power: z.enum(["80", "90"], { error: "Choose 80% or 90%" }).default("80"),
    clusterSize: decimal("people per place").min(1, "People per place must be 1 or more").optional(),
    correlation: decimal("the intracluster correlation")
      .min(0, "The intracluster correlation must be from 0 to 1")
      .max(1, "The intracluster correlation must be from 0 to 1")
      .optional(),
    plannedSampleSize: wholeNumber("planned number", 1, 100_000_000).optional(),
    expectedPerWeek: decimal("the number expected each week")
      .positive("The number expected each week must be more than 0")
      .optional(),
    recruitmentWeeks: wholeNumber("the number of weeks", 1, 520).optional(),
  })
  .refine(({ baseline, target }) => baseline !== target, {
    path: ["target"],
    error: "The target must differ from today’s value",
  })
  .refine(({ kind, baseline }) => kind !== "proportions" || isPercentage(baseline), {
    path: ["baseline"],
    error: "Today’s proportion is a percentage above 0 and below 100",
  })
  .refine(({ kind, target }) => kind !== "proportions" || isPercentage(target), {
    path: ["target"],
    error: "The target of a proportion is a percentage above 0 and below 100",
  })
  .refine(({ kind, baseline }) => kind !== "rates" || baseline > 0, {
    path: ["baseline"],
    error: "Today’s rate must be more than 0",
  })
  .refine(({ kind, target }) => kind !== "rates" || target > 0, {
    path: ["target"],
    error: "The target of a rate must be more than 0",
  })
  .refine(({ kind, standardDeviation }) => kind !== "means" || standardDeviation !== undefined, {
    path: ["standardDeviation"],
    error: "Enter the standard deviation, from earlier data or a published study",
  })
  .superRefine((question, { addIssue }) => {
    for (const name of askedOfClusters)
      if (question.kind === "rates" && question[name] !== undefined)
        addIssue({ code: "custom", path: [name], message: noClustersOfRates });
  });
export type SizeQuestion = z.output<typeof sizeQuestionSchema>;

/** The design effect multiplies people; events in places vary by another law (Hayes and Bennett 1999). */
const noClustersOfRates =
  "Leave this empty for a rate or count: comparing them between whole places needs another formula, so ask a statistician";

function isPercentage(value: number): boolean {
  return value > 0 && value < 100;
}
