import { SummaryList } from "@/components/ui/summary-list";
import { formatMoment } from "@/lib/dates";
import { formatCount, formatPounds } from "@/lib/money";
import { labelOf, needs, populations, settings } from "@/lib/vocabulary";
import type { ShownChallenge } from "../queries";
import { sectionNames, sectionTitles } from "../rules";
import type { SectionName } from "../schema";

type Answers = [question: string, answer: React.ReactNode][];

const list = (items: readonly string[]) => (items.length > 0 ? items.join(", ") : "");
const named = (keys: readonly string[], words: Record<string, string>) =>
  list(keys.map((key) => labelOf(words, key)));
const rows = (items: readonly React.ReactNode[]) =>
  items.length > 0 ? (
    <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
      {items.map((item) => (
        <li key={String(item)}>{item}</li>
      ))}
    </ul>
  ) : (
    ""
  );

const answersOf: Record<SectionName, (challenge: ShownChallenge) => Answers> = {
  problem: ({ title, problem, needs: chosen, sourceUrls }) => [
    ["Title", title],
    ["Problem", problem],
    ["About", named(chosen, needs)],
    ["Links", rows(sourceUrls)],
  ],
  who: ({ whoHasIt, populationSize, populations: chosen }) => [
    ["Who has it", whoHasIt],
    ["How many", populationSize ? formatCount(populationSize) : ""],
    ["Groups", named(chosen, populations)],
  ],
  where: ({ places, settings: chosen }) => [
    ["Places", list(places)],
    ["Settings", named(chosen, settings)],
  ],
  today: ({ pathwayToday, baselines }) => [
    ["What happens today", pathwayToday],
    [
      "Figures",
      rows(
        baselines.map(
          ({ measure, value, source, sourceUrl }) => `${measure}: ${value} (${source ?? sourceUrl})`,
        ),
      ),
    ],
  ],
  better: ({ whatBetterLooksLike, outcomes }) => [
    ["What better looks like", whatBetterLooksLike],
    [
      "Outcomes wanted",
      rows(
        outcomes.map(
          ({ measure, baseline, target }) => `${measure}: ${baseline ?? "not known"} → ${target ?? "open"}`,
        ),
      ),
    ],
  ],
  requirements: ({ mustHaves }) => [
    [
      "Must-haves",
      rows(mustHaves.filter((line) => line.isEssential).map(({ text, weight }) => `${text} (${weight})`)),
    ],
    [
      "Nice-to-haves",
      rows(mustHaves.filter((line) => !line.isEssential).map(({ text, weight }) => `${text} (${weight})`)),
    ],
  ],
  money: ({ budgetPounds, opensAt, closesAt, isStanding }) => [
    ["Budget", budgetPounds === null ? "" : formatPounds(budgetPounds)],
    ["Opens", opensAt ? formatMoment(opensAt) : "As soon as it is approved"],
    ["Closes", closesAt ? formatMoment(closesAt) : isStanding ? "Never: a standing need" : ""],
  ],
  after: ({ afterPilot }) => [["What happens then", afterPilot]],
};

/** Everything that was answered, by section, each with the way back to change it. */
export function CheckAnswers({ challenge }: { challenge: ShownChallenge }) {
  const canChange = challenge.can.edit || challenge.can.shape;
  return sectionNames.map((section) => (
    <section key={section} aria-labelledby={`check-${section}`}>
      <h2 className="nhsuk-heading-m" id={`check-${section}`}>
        {sectionTitles[section]}
      </h2>
      <SummaryList
        rows={answersOf[section](challenge).map(([key, value]) => ({
          key,
          value: value || "Not answered",
          action: canChange
            ? {
                href: `/challenges/${challenge.slug}/edit/${section}`,
                text: "Change",
                hidden: key.toLowerCase(),
              }
            : undefined,
        }))}
      />
    </section>
  ));
}
