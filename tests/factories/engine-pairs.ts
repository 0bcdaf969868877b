import fc from "fast-check";
import type { MatchableProduct, Pair, Relevance, Result } from "@/features/match/engine/input";
import { sentencesOf } from "@/features/match/engine/sentences";
import { keysOf, needs, populations, settings } from "@/lib/vocabulary";

const word = fc.constantFrom("stroke", "rhythm", "pharmacy", "falls", "sleep", "carers", "weeks", "older");
const sentence = fc
  .tuple(fc.nat(99_999), fc.array(word, { minLength: 2, maxLength: 8 }))
  .map(([number, words]) => `Point ${number} is about ${words.join(" ")}.`);
const words = fc.uniqueArray(sentence, { minLength: 1, maxLength: 5 }).map((list) => list.join(" "));
const statement = (field: string) =>
  fc.record({ field: fc.constant(field), label: fc.constant(field), text: words });
const some = (keys: [string, ...string[]]) => fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 4 });
const tags = {
  needs: some(keysOf(needs)),
  settings: some(keysOf(settings)),
  populations: some(keysOf(populations)),
  places: fc.uniqueArray(fc.constantFrom("Barking", "Newham", "England"), { maxLength: 3 }),
};
const mustHave = fc.oneof(
  fc.record({ kind: fc.constant("setting" as const), value: fc.constantFrom(...keysOf(settings)) }),
  fc.record({ kind: fc.constant("language" as const), value: fc.constantFrom("Bengali", "Urdu") }),
  fc.record({ kind: fc.constant("price_ceiling" as const), value: fc.constantFrom("100", "90000") }),
  fc.record({ kind: fc.constant("free_text" as const), value: fc.constant("Takes a minute") }),
);
const result: fc.Arbitrary<Result> = fc.record({
  origin: fc.constantFrom("here" as const, "elsewhere" as const),
  verdict: fc.constantFrom(
    "favourable" as const,
    "unfavourable" as const,
    "unclear" as const,
    "descriptive" as const,
  ),
  design: fc.constantFrom("randomised", "before_after", "after_only", "a survey"),
  sampleSize: fc.option(fc.nat(100_000)),
  sentence,
  settings: some(keysOf(settings)),
  href: fc.constant("/evaluations/af"),
});

const sides = fc.record({
  challenge: fc.record({
    id: fc.constant("c"),
    organisationId: fc.constant("leader"),
    title: words,
    statements: fc.tuple(statement("problem"), statement("whatBetterLooksLike")),
    ...tags,
    budgetPounds: fc.option(fc.nat(50_000)),
    mustHaves: fc
      .array(fc.tuple(mustHave, fc.boolean()), { maxLength: 5 })
      .map((list) =>
        list.map(([asked, isEssential], place) => ({ ...asked, id: String(place), isEssential, weight: 0 })),
      ),
  }),
  product: fc.record({
    id: fc.constant("p"),
    organisationId: fc.constant("innovator"),
    name: words,
    kind: fc.constantFrom("product" as const, "role" as const),
    stage: fc.constantFrom("ready_to_test" as const, null),
    statements: fc.tuple(statement("summary"), statement("howItWorks")),
    ...tags,
    assurance: fc.constant<MatchableProduct["assurance"]>([]),
    integrations: fc.constant<string[]>([]),
    languages: fc.uniqueArray(fc.constantFrom("English", "Bengali")),
    pricePounds: fc.option(fc.nat(50_000)),
    priceBasis: fc.constantFrom(null, "for each device"),
    availableFrom: fc.constant(null),
  }),
  evidence: fc.array(result, { maxLength: 4 }),
  alike: fc.option(
    fc.record({
      names: fc.array(word, { minLength: 1, maxLength: 5 }),
      fit: fc.double({ min: 0, max: 9, noNaN: true }),
    }),
    { nil: undefined },
  ),
});

/** Every sentence of the need against every sentence of the product, each pair with a rank of its own. */
export const pairs: fc.Arbitrary<Pair> = sides.chain((pair) => {
  const all = pair.challenge.statements.flatMap((need) =>
    sentencesOf(need.text).flatMap((challengeSentence) =>
      pair.product.statements.flatMap((answer) =>
        sentencesOf(answer.text).map((productSentence) => ({
          need: need.field,
          challengeSentence,
          productField: answer.field,
          productSentence,
        })),
      ),
    ),
  );
  return fc
    .uniqueArray(fc.integer({ min: 20, max: 900 }), { minLength: all.length, maxLength: all.length })
    .map(
      (ranks): Pair => ({
        ...pair,
        relevance: all.map((one, place): Relevance => ({ ...one, rank: (ranks[place] ?? 20) / 1000 })),
      }),
    );
});
