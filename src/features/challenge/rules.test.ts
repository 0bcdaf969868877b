import { describe, expect, it } from "vitest";
import { addressOf } from "./catalogue/rules";
import { listPublicChallengesSchema } from "./catalogue/schema";
import { countdown, deriveTitle, inAddress, lifecycleSteps, momentsOf } from "./rules";
import { challengeStatuses } from "./status";

describe("a title of its own", () => {
  it("is the first sentence, without its full stop", () => {
    expect(deriveTitle("People fall at night. Nobody hears them.")).toBe("People fall at night");
    expect(deriveTitle("People fall\nat night")).toBe("People fall");
  });

  it("is cut at a word", () => {
    const title = deriveTitle(`${"somebody falls and ".repeat(10)}`);
    expect(title.length).toBeLessThanOrEqual(91);
    expect(title).toMatch(/(somebody|falls|and)…$/);
  });
});

describe("time in words", () => {
  const now = new Date("2027-06-28T10:00:00Z");
  it.each([
    [null, "Open all year"],
    ["2027-06-28T16:00:00Z", "Closes today at 5:00pm"],
    ["2027-06-29T16:00:00Z", "Closes tomorrow at 5:00pm"],
    ["2027-07-08T16:00:00Z", "10 days left"],
    ["2028-06-28T16:00:00Z", "12 months left"],
    ["2027-06-28T10:00:00Z", "Closed on 28 June 2027 at 11:00am"],
  ])("closing at %s reads “%s”", (closesAt, words) => {
    expect(countdown(closesAt ? new Date(closesAt) : null, now)).toBe(words);
  });

  it("a deadline is a minute on a London clock, in summer and in winter", () => {
    const times = { opensTime: "09:00", closesTime: "17:00", isStanding: false };
    expect(momentsOf({ ...times, opensOn: "2027-01-10", closesOn: "2027-07-10" })).toEqual({
      opensAt: new Date("2027-01-10T09:00:00Z"),
      closesAt: new Date("2027-07-10T16:00:00Z"),
    });
    expect(momentsOf({ ...times, closesOn: "2027-07-10", isStanding: true }).closesAt).toBeNull();
  });
});

it("every state has exactly one current step", () => {
  for (const status of challengeStatuses) {
    expect(lifecycleSteps(status).filter(({ state }) => state === "current")).toHaveLength(1);
  }
});

it("an address holds a name or an id", () => {
  expect(inAddress("falls-at-night")).toEqual({ slug: "falls-at-night" });
  const id = "0b0a6e3c-1b5e-4f60-9d2c-0d3a1c9b8e11";
  expect(inAddress(id)).toEqual({ challengeId: id });
});

describe("the address of a search", () => {
  it("carries what was chosen, and reads back the same", () => {
    const query = "q=heart&need=sleep&need=falls_and_frailty&place=Barking&sort=newest";
    const address = addressOf(
      listPublicChallengesSchema.parse({
        q: "heart",
        need: ["sleep", "falls_and_frailty"],
        place: "Barking",
        sort: "newest",
      }),
    );
    expect(new URLSearchParams(address.split("?")[1])).toEqual(new URLSearchParams(query));
  });

  it("may hold nonsense, which is left out", () => {
    expect(
      listPublicChallengesSchema.parse({ need: "moon", sort: "popular", status: ["draft"] }),
    ).toMatchObject({
      need: [],
      status: [],
      sort: "relevance",
    });
  });
});
