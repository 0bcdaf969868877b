import { describe, expect, it } from "vitest";
import { placeAcross, placeDown } from "./logic-layout";

const stages = ["Inputs", "Activities", "Outputs", "Outcomes"].map((heading) => ({
  heading,
  lines: [`What belongs to ${heading}, in more words than fit in one line of a narrow box`, "Another"],
}));
const foundation = { heading: "Assumptions", lines: ["People who are referred come"] };

describe("the diagram of how a change is meant to work", () => {
  it("goes from left to right where there is room, and ends above what it rests on", () => {
    const { boxes, arrows, foundation: base } = placeAcross(stages, foundation);
    expect(boxes.map(({ x }) => x)).toEqual([...boxes.map(({ x }) => x)].sort((one, other) => one - other));
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
    expect(arrows).toHaveLength(3);
    for (const { x1, x2, y1, y2 } of arrows) expect(x2 > x1 && y1 === y2).toBe(true);
    expect(base?.y).toBeGreaterThan(boxes[0]?.height ?? 0);
  });

  it("goes down where there is none", () => {
    const { boxes, arrows, height } = placeDown(stages, foundation);
    for (const { x1, x2, y1, y2 } of arrows) expect(y2 > y1 && x1 === x2).toBe(true);
    expect(boxes.every(({ y, height: own }) => y + own < height)).toBe(true);
  });

  it("keeps every word inside its box, even one longer than a line", () => {
    const long = [
      { heading: "Inputs", lines: ["Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", "x"] },
    ];
    for (const { boxes } of [placeAcross(stages, foundation), placeDown(long, foundation)]) {
      for (const { texts, x, y, width, height } of boxes) {
        for (const text of texts) {
          expect(text.x + text.text.length * 8).toBeLessThanOrEqual(x + width);
          expect(text.y).toBeLessThan(y + height);
        }
      }
    }
  });

  it("says that a stage is not written yet, and leaves out assumptions that are none", () => {
    const empty = placeAcross([{ heading: "Inputs", lines: [] }], { heading: "Assumptions", lines: [] });
    expect(empty.boxes[0]?.texts[0]?.text).toContain("Not written");
    expect(empty.foundation).toBeNull();
  });
});
