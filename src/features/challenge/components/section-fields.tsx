import { Checkboxes } from "@/components/form/checkboxes";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { needs, populations } from "@/lib/vocabulary";
import type { ShownChallenge } from "../queries";
import type { SectionName } from "../schema";
import { DateQuestions } from "./date-questions";
import { baselineColumns, FigureRows, outcomeColumns } from "./figure-rows";
import { settingOptions } from "./four-questions";

type Props = { challenge: ShownChallenge };
type FormSection = Exclude<SectionName, "requirements">;

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const fields: Record<FormSection, (props: Props) => React.ReactNode> = {
  problem: ({ challenge }) => (
    <>
      <TextField
        name="title"
        label="Title"
        hint="The need in one line, without a solution in it."
        defaultValue={challenge.title}
      />
      <TextArea
        name="problem"
        label="What is the problem?"
        hint="Describe it as the people who live or work with it would."
        maxLength={3000}
        rows={8}
        defaultValue={challenge.problem}
      />
      <Checkboxes
        name="needs"
        legend="What is it about?"
        hint="Products are suggested by these words."
        options={optionsOf(needs)}
        defaultValue={challenge.needs}
        small
      />
      <TextArea
        name="sourceUrls"
        label="Links to what you rely on (optional)"
        hint="One on each line."
        rows={3}
        defaultValue={challenge.sourceUrls.join("\n")}
      />
    </>
  ),
  who: ({ challenge }) => (
    <>
      <TextArea
        name="whoHasIt"
        label="Who has this problem?"
        maxLength={1000}
        rows={4}
        defaultValue={challenge.whoHasIt}
      />
      <TextField
        name="populationSize"
        label="How many people, about? (optional)"
        inputMode="numeric"
        width={10}
        defaultValue={challenge.populationSize ?? ""}
      />
      <Checkboxes
        name="populations"
        legend="Which groups are they?"
        options={optionsOf(populations)}
        defaultValue={challenge.populations}
        small
      />
    </>
  ),
  where: ({ challenge }) => (
    <>
      <TextArea
        name="places"
        label="Where?"
        hint="Boroughs, neighbourhoods or sites, one on each line."
        rows={4}
        defaultValue={challenge.places.join("\n")}
      />
      <Checkboxes
        name="settings"
        legend="In which care settings?"
        options={settingOptions}
        defaultValue={challenge.settings}
        small
      />
    </>
  ),
  today: ({ challenge }) => (
    <>
      <TextArea
        name="pathwayToday"
        label="What happens today?"
        hint="The steps that a person goes through, who does them and how long they take."
        maxLength={4000}
        rows={8}
        defaultValue={challenge.pathwayToday}
      />
      <FigureRows name="baselines" legend="Figure" rows={challenge.baselines} columns={baselineColumns} />
    </>
  ),
  better: ({ challenge }) => (
    <>
      <TextArea
        name="whatBetterLooksLike"
        label="What does better look like?"
        hint="What would people notice?"
        maxLength={2000}
        rows={5}
        defaultValue={challenge.whatBetterLooksLike}
      />
      <FigureRows name="outcomes" legend="Outcome" rows={challenge.outcomes} columns={outcomeColumns} />
    </>
  ),
  money: ({ challenge }) => (
    <>
      <TextField
        name="budgetPounds"
        label="What can you spend on a pilot? (optional)"
        hint="In whole pounds. It is shown with the need."
        inputMode="numeric"
        prefix="£"
        width={10}
        defaultValue={challenge.budgetPounds ?? ""}
      />
      <DateQuestions
        opensAt={challenge.opensAt}
        closesAt={challenge.closesAt}
        isStanding={challenge.isStanding}
        opensHint="The day you would like. Leave empty for “as soon as it is approved”."
      />
    </>
  ),
  after: ({ challenge }) => (
    <TextArea
      name="afterPilot"
      label="What happens if a pilot goes well?"
      hint="Who would pay to keep it, from which budget and by which route? Innovators decide by this answer."
      maxLength={3000}
      rows={6}
      defaultValue={challenge.afterPilot}
    />
  ),
};

export function SectionFields({ section, challenge }: Props & { section: FormSection }) {
  return fields[section]({ challenge });
}
