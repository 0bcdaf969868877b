import { SummaryList } from "@/components/ui/summary-list";
import { AnswerValue } from "../../components/answer-value";
import { audienceLabels } from "../../status";
import { fieldNamesOf, fields, type SectionKey, sectionKeys, sections } from "../schema";
import type { ProductInWork } from "./section-form";

/** Every answer given, section by section, with who sees it and a link to change it. */
export function AnswersToCheck({ work }: { work: ProductInWork }) {
  return sectionKeys
    .filter((key) => sections[key].group === "question" || isAnswered(work, key))
    .map((key) => (
      <section key={key}>
        <h2 className="nhsuk-heading-m">{sections[key].title}</h2>
        <SectionAnswers work={work} section={key} />
      </section>
    ));
}

function SectionAnswers({ work, section }: { work: ProductInWork; section: SectionKey }) {
  const names = fieldNamesOf(section).filter(
    (name) => work.answers[name] !== undefined || fields[name].needed,
  );
  return (
    <SummaryList
      rows={names.map((name) => ({
        key: fields[name].label.replace(" (optional)", ""),
        value: (
          <>
            {work.answers[name] === undefined ? (
              "No answer yet"
            ) : (
              <AnswerValue field={fields[name]} value={work.answers[name]} />
            )}
            <p className="ix-answer__who">Seen by: {audienceLabels[work.audiences[name] ?? "public"]}</p>
          </>
        ),
        action: work.can.edit
          ? {
              href: `/products/${work.slug}/edit/${section}`,
              text: "Change",
              hidden: fields[name].label.toLowerCase(),
            }
          : undefined,
      }))}
    />
  );
}

function isAnswered({ answers }: ProductInWork, key: SectionKey): boolean {
  return fieldNamesOf(key).some((name) => answers[name] !== undefined);
}
