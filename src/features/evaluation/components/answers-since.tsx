import { SectionHeading } from "@/components/ui/heading";
import type { PublishedEvaluation } from "../queries";
import { tellAnswers } from "../report/answers/rules";
import { SignatureList } from "./signature-list";

/** What the sides said of a version since it came out, and who was silent; a first version was answered before. */
export function AnswersSince({ answers }: { answers: PublishedEvaluation["version"]["answers"] }) {
  if (!answers) return null;
  return (
    <section>
      <SectionHeading>Answers since this version came out</SectionHeading>
      <p>{tellAnswers(answers)}</p>
      <SignatureList signatures={answers.printed} />
    </section>
  );
}
