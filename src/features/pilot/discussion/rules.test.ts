import { describe, expect, it } from "vitest";
import { findMentions } from "./rules";

const people = [
  { personId: "ann", name: "Ann Lee" },
  { personId: "anna", name: "Anna Obi" },
  { personId: "sam1", name: "Sam Roy" },
  { personId: "sam2", name: "Sam Day" },
];

describe("mentions", () => {
  it("a full name or an only first name calls its person, in any case", () => {
    expect(findMentions("Thanks @Ann Lee and @anna, see below", people)).toEqual(["ann", "anna"]);
  });

  it("a first name that two people share calls neither; the full name calls the right one", () => {
    expect(findMentions("@Sam please look", people)).toEqual([]);
    expect(findMentions("@Sam Day please look", people)).toEqual(["sam2"]);
  });

  it("the start of a longer word and an email address call nobody", () => {
    expect(findMentions("@Annabel and ann@ann.example", people)).toEqual([]);
  });

  it("a name said twice counts once", () => {
    expect(findMentions("@Ann and @Ann Lee", people)).toEqual(["ann"]);
  });
});
