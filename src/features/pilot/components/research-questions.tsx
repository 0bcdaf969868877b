import { Radios } from "@/components/form/radios";
import { TextField } from "@/components/form/text-field";
import { ExternalLink } from "@/components/ui/external-link";
import { researchQuestions } from "../gate/rules";

const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
] as const;

type ResearchQuestionsProps = { answers: Record<string, boolean> | null; irasNumber: string | null };

/** The four questions and the number that research needs, at the gate and in the evaluation plan. */
export function ResearchQuestions({ answers, irasNumber }: ResearchQuestionsProps) {
  const answered = (question: string) => {
    const answer = answers?.[question];
    return answer === undefined ? undefined : answer ? "yes" : "no";
  };
  return (
    <>
      <p>
        These four questions follow the Health Research Authority’s table “Defining research”. One yes makes
        it research, which needs approval and its number before the pilot starts. If you are not sure, use the{" "}
        <ExternalLink href="https://www.hra-decisiontools.org.uk/research/">
          Authority’s own tool
        </ExternalLink>{" "}
        or ask your research office: they decide, not this page.
      </p>
      {Object.entries(researchQuestions).map(([name, question]) => (
        <Radios
          key={name}
          name={name}
          legend={question}
          options={yesNo}
          defaultValue={answered(name)}
          inline
        />
      ))}
      <TextField
        name="irasNumber"
        label="IRAS number, if it is research"
        hint="6 or 7 digits. Leave it empty while the application is under way: your answers are kept."
        inputMode="numeric"
        width={10}
        defaultValue={irasNumber ?? ""}
      />
    </>
  );
}
