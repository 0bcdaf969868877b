import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { forestAxis } from "./forest-axis";
import { ForestPlot } from "./forest-plot";

const text = (value: number) => value.toFixed(2);

it("tells every study and what they say together in words and in a table", () => {
  const html = renderToStaticMarkup(
    <ForestPlot
      title="Risk ratio: found"
      rows={[{ label: "One", estimate: 0.8, lower: 0.5, upper: 1.3, weight: 40, note: "tested here" }]}
      summaries={[
        { label: "All", estimate: 0.9, lower: 0.7, upper: 1.1 },
        { label: "One more", lower: 0.4, upper: 2 },
      ]}
      nothing={1}
      isRatio
      text={text}
    />,
  );
  expect(html).toContain('role="img"');
  expect(html).toContain("One: 0.80 (0.50 to 1.30). All: 0.90 (0.70 to 1.10). One more: 0.40 to 2.00");
  expect(html).toContain("40%");
  expect(html).not.toContain("NaN");
});

it("a ratio and its opposite are equally far from no difference", () => {
  const { at } = forestAxis([0.5, 2, 1], true, text);
  const share = (value: number) => Number.parseFloat(at(value));
  expect(share(2) - share(1)).toBeCloseTo(share(1) - share(0.5), 1);
});

it("an axis always has something to read, also where all values are one", () => {
  for (const isRatio of [true, false])
    expect(forestAxis([3, 3], isRatio, text).ticks.length).toBeGreaterThan(0);
});
