import { describeMustHave } from "@/features/challenge/must-have/rules";
import { assuranceLabels } from "@/features/product/passport/status";
import { formatDate } from "@/lib/dates";
import { formatPounds } from "@/lib/money";
import { keysOf, labelOf, offerings, populations, settings, stages } from "@/lib/vocabulary";
import type { JudgedMustHave, MustHaveAnswer } from "./explanation";
import type { AskedMustHave, FreeTextAnswer, MatchableProduct, Pair } from "./input";
import { judgeAnswer } from "./settle";
import { listed } from "./words";

type Judgement = { answer: MustHaveAnswer; knownFrom: string };
type Judge = (asked: AskedMustHave, product: MatchableProduct, answers: FreeTextAnswer[]) => Judgement;

const met = (knownFrom: string): Judgement => ({ answer: "met", knownFrom });
const unmet = (knownFrom: string): Judgement => ({ answer: "unmet", knownFrom });
const unknown = (knownFrom: string): Judgement => ({ answer: "unknown", knownFrom });

export function judgeMustHaves({ challenge, product, answers = [] }: Pair): JudgedMustHave[] {
  return challenge.mustHaves.map((asked) => ({
    id: asked.id,
    kind: asked.kind,
    label: describeMustHave(asked),
    isEssential: asked.isEssential,
    ...judges[asked.kind](asked, product, answers),
  }));
}

const judges: Record<AskedMustHave["kind"], Judge> = {
  assurance: judgeAssurance,
  integration: ({ value }, { integrations }) => judgeNames(value, integrations, "integrations"),
  language: ({ value }, { languages }) => judgeNames(value, languages, "languages"),
  setting: ({ value }, product) => judgeKeys(value, product.settings, settings, "care settings"),
  population: judgePopulation,
  product_kind: ({ value }, { kind }) => {
    const stated = `The product is offered as a ${offerings[kind].toLowerCase()}.`;
    return kind === value ? met(stated) : unmet(stated);
  },
  stage: judgeStage,
  price_ceiling: judgePrice,
  start_date: judgeStart,
  free_text: judgeFreeText,
};

function judgeAssurance({ value }: AskedMustHave, { assurance }: MatchableProduct): Judgement {
  const items = assurance.filter(({ kind }) => kind === value);
  const standing = items.find(({ status }) => status !== "lapsed");
  if (standing) return met(`The passport: ${assuranceLabels[standing.status].toLowerCase()}.`);
  const [lapsed] = items;
  if (!lapsed) return unknown("The passport has no such item yet.");
  const since = lapsed.expiresOn ? ` on ${formatDate(lapsed.expiresOn)}` : "";
  return unmet(`The passport: it lapsed${since}.`);
}

function judgeNames(value: string, names: string[], what: string): Judgement {
  if (names.length === 0) return unknown(`The product does not list its ${what}.`);
  const found = names.find((name) => contains(name, value));
  if (found) return met(`The product’s ${what} include “${found}”.`);
  const vaguer = names.find((name) => contains(value, name));
  if (vaguer) return unknown(`The product’s ${what} include “${vaguer}”, which says less than is asked.`);
  return unmet(`The product lists its ${what}, and this is not among them.`);
}

/** A name may say more than what is asked: "PharmOutcomes referral form" names "PharmOutcomes", but not the other way round. */
function contains(a: string, b: string): boolean {
  const words = (name: string) =>
    ` ${name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  return words(a).includes(words(b));
}

function judgeKeys(value: string, said: string[], words: Record<string, string>, what: string): Judgement {
  if (said.length === 0) return unknown(`The product does not state its ${what}.`);
  const named = listed(said.map((key) => labelOf(words, key)));
  return said.includes(value)
    ? met(`The product’s ${what}: ${named}.`)
    : unmet(`The product’s ${what} are ${named}.`);
}

const partOfAdults = [
  "older_people",
  "carers",
  "people_with_long_term_conditions",
  "people_with_dementia",
  "people_with_learning_disability",
  "pregnant_women",
  "staff",
];

function judgePopulation({ value }: AskedMustHave, product: MatchableProduct): Judgement {
  const judged = judgeKeys(value, product.populations, populations, "populations");
  if (judged.answer === "unmet" && product.populations.includes("adults") && partOfAdults.includes(value)) {
    return unknown("The product is for adults; it does not say whether it suits this group.");
  }
  return judged;
}

/** Stages stand in the order in which a product goes through them. */
function judgeStage({ value }: AskedMustHave, { stage }: MatchableProduct): Judgement {
  if (!stage) return unknown("The product does not say how ready it is.");
  const order: string[] = keysOf(stages);
  const stated = `The product says: ${stages[stage].toLowerCase()}.`;
  return order.indexOf(stage) >= order.indexOf(value) ? met(stated) : unmet(stated);
}

function judgePrice({ value }: AskedMustHave, { pricePounds, priceBasis }: MatchableProduct): Judgement {
  const ceiling = Number(value);
  if (pricePounds === null || !Number.isFinite(ceiling)) return unknown("No price can be seen here yet.");
  const stated = `The product’s price: ${formatPounds(pricePounds)}${priceBasis ? ` ${priceBasis}` : ""}.`;
  if (pricePounds > ceiling) return unmet(stated);
  // What a price for each device or person comes to depends on how many there are.
  return priceBasis === null || pricePounds === 0 ? met(stated) : unknown(stated);
}

function judgeStart({ value }: AskedMustHave, { availableFrom }: MatchableProduct): Judgement {
  if (!availableFrom) return unknown("The product does not say from when it is available.");
  const stated = `The product is available from ${formatDate(availableFrom)}.`;
  return availableFrom <= value ? met(stated) : unmet(stated);
}

function judgeFreeText({ id }: AskedMustHave, _: MatchableProduct, answers: FreeTextAnswer[]): Judgement {
  const given = answers.find(({ mustHaveId }) => mustHaveId === id);
  if (!given) return unknown("The innovator answers this in the match.");
  return judgeAnswer(given);
}
