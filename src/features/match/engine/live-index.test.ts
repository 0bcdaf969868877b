import fc from "fast-check";
import { expect, it } from "vitest";
import { measureCorpus } from "./corpus";
import { featuresOf } from "./features";
import { type Counted, LiveIndex } from "./live-index";
import { packFeatures, unpackFeatures } from "./packed-features";
import { listingText } from "./texts";
import { tuning } from "./tuning";

const words = fc
  .array(fc.constantFrom("stroke", "pharmacy", "falls", "sleep", "carers", "rhythm", "dementia"), {
    minLength: 2,
    maxLength: 8,
  })
  .map((list) => list.join(" "));
const ids = ["a", "b", "c", "d", "e", "f", "g"];
const counted = (id: string, summary: string, alike: [string, number][]): Counted => {
  const listing = { id, name: id, company: "", summary };
  return {
    listing,
    packed: packFeatures(featuresOf(listingText(listing))),
    alike: alike.filter(([other]) => other !== id).map(([other, likeness]) => ({ id: other, likeness })),
  };
};
const alike = fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 1, max: 255 })), { maxLength: 5 });
const products = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ids), words, alike), { selector: ([id]) => id })
  .map((list) => list.map((one) => counted(...one)));

it("ranks after any changes as if it were built anew", () => {
  const corpus = measureCorpus(1, ["stroke pharmacy falls", "sleep carers rhythm"].map(featuresOf), []);
  const measures = { corpus: { ...corpus, isEarlier: true }, tuning };
  const steps = fc.array(fc.tuple(products, fc.subarray(ids)), { maxLength: 4 });
  fc.assert(
    fc.property(products, steps, words, (first, changes, asked) => {
      const live = new LiveIndex(measures, byId(first));
      const now = new Map(first.map((one) => [one.listing.id, one]));
      for (const [changed, gone] of changes) {
        const kept = changed.filter(({ listing }) => !gone.includes(listing.id));
        live.change(kept, gone);
        for (const one of kept) now.set(one.listing.id, one);
        for (const id of gone) now.delete(id);
      }
      const anew = new LiveIndex(measures, byId([...now.values()]));
      const brief = { title: "", problem: asked, sought: "dementia" };
      const scoresOf = (index: LiveIndex) =>
        index
          .rank(brief, { limit: 10, leaveOut: ({ id }) => id === "g" })
          .map(({ listing, score }): [string, number] => [listing.id, score])
          .sort(([a], [b]) => (a < b ? -1 : 1));
      expect(scoresOf(live)).toEqual(scoresOf(anew));
      const likest = (index: LiveIndex) =>
        index.findAlike("a", featuresOf("stroke falls sleep")).map(({ likeness }) => likeness);
      expect(likest(live)).toEqual(likest(anew));
    }),
    { numRuns: 400 },
  );
});

it("keeps features as they were counted", () => {
  fc.assert(
    fc.property(fc.oneof(words, fc.string(), fc.constant("AF, stroke & R&D in care homes")), (text) => {
      const features = featuresOf(text);
      expect(unpackFeatures(packFeatures(features))).toEqual(features);
    }),
  );
});

function byId(list: Counted[]): Counted[] {
  return [...list].sort((a, b) => (a.listing.id < b.listing.id ? -1 : 1));
}
