import { describe, expect, it } from "vitest";
import { describeSubgroups, splitSubgroups, subgroupValues } from "./rules";
import { subgroupKinds } from "./status";

describe("the groups a plan looks at", () => {
  it("are the values that figures may be entered for, each once", () => {
    const values = subgroupValues(["sex", "age"], ["Lives alone", "Sex: female"]);
    expect(values).toContain("Age: 80 and over");
    expect(values.at(-1)).toBe("Lives alone");
    expect(new Set(values).size).toBe(values.length);
  });

  it("can be told from the plan's own again, whichever were chosen", () => {
    for (const kind of subgroupKinds) {
      expect(splitSubgroups(subgroupValues([kind], ["In work"]))).toEqual({
        kinds: [kind],
        own: ["In work"],
      });
    }
    expect(splitSubgroups([])).toEqual({ kinds: [], own: [] });
  });

  it("stand in one line", () => {
    expect(describeSubgroups(subgroupValues(["age"], ["In work"]))).toBe("Age (5 groups), In work");
  });
});
