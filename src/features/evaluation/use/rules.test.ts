import fc from "fast-check";
import { expect, it } from "vitest";
import { addUse, noUse, tellUse, type Use } from "./rules";

const count = fc.nat({ max: 40 });
const use: fc.Arbitrary<Use> = fc
  .tuple(count, count, count, count, count, count)
  .map(([inUse, notInUse, notAnswered, notDue, part, stopped]) => ({
    asked: inUse + notInUse + notAnswered,
    inUse,
    inPart: Math.min(part, inUse),
    notInUse,
    notAnswered,
    notDue,
    stoppedBefore: Math.min(stopped, notDue),
  }));

it("adding up keeps every count apart, so that what nobody answered stays neither yes nor no", () => {
  fc.assert(
    fc.property(fc.array(use), (uses) => {
      const all = addUse(uses);
      expect(all.inUse + all.notInUse + all.notAnswered).toBe(all.asked);
      expect(all.notAnswered).toBe(uses.reduce((sum, { notAnswered }) => sum + notAnswered, 0));
    }),
  );
  expect(addUse([])).toEqual(noUse);
});

it("the sentence names every count that is there", () => {
  fc.assert(
    fc.property(use, (one) => {
      const told = tellUse(one);
      if (one.asked + one.notDue === 0) expect(told).toBe("No site has put on record that it went into use.");
      if (one.asked > 0) {
        expect(told).toContain(`In use at ${one.inUse} of ${one.asked} site`);
        expect(told).toContain(`not answered at ${one.notAnswered}`);
      }
      if (one.notDue > 0) expect(told).toContain(`not passed at ${one.notDue} site`);
    }),
  );
});

it("reads as a person would say it", () => {
  const some = { asked: 5, inUse: 3, inPart: 1, notInUse: 1, notAnswered: 1, notDue: 2, stoppedBefore: 1 };
  expect(tellUse(some)).toBe(
    "In use at 3 of 5 sites 12 months after (in part at 1); not in use at 1; not answered at 1. 12 months have not passed at 2 sites, and 1 of them stopped.",
  );
  const one = { ...noUse, asked: 1, inUse: 1 };
  expect(tellUse(one)).toBe("In use at 1 of 1 site 12 months after; not in use at 0; not answered at 0.");
});
