import { formatDate } from "@/lib/dates";
import type { Reported, Section } from "../rules";
import { signatureTable } from "../sections/rules";

type Answers = NonNullable<Reported["version"]["answers"]>;

/** Says nothing of today; who has not answered yet is told beside it, and the file is made again when that changes. */
export function tellAnswers({ until }: Pick<Answers, "until">): string {
  return `A new version goes out at once, and both sides can then sign it, dissent or reply for 20 working days: here until ${formatDate(until)}. Silence is printed. Nobody can block a result.`;
}

/** What the sides said of a new version since it came out. */
export function answersSection({ version: { answers } }: Pick<Reported, "version">): Section[] {
  if (!answers) return [];
  return [
    {
      heading: "Answers since this version came out",
      level: 2,
      blocks: [
        { kind: "text", text: tellAnswers(answers) },
        signatureTable("Who answered this version", answers.printed),
      ],
    },
  ];
}
