import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { horizontalAxis, valueText } from "./axis";
import { BarChart } from "./bar-chart";
import { DurationBars } from "./duration-bars";
import { HeatMap } from "./heat-map";
import { IntervalChart } from "./interval-chart";
import { comparePathways, durationText } from "./pathway-steps";
import { wrapText } from "./wrap-text";
import { XmrChart } from "./xmr-chart";

describe("the interval chart", () => {
  const captureAf = { label: "Capture AF", estimate: 28 / 1737, low: 0.0112, high: 0.0232, n: 1737 };

  it("writes estimate, interval and n in the picture's description and in its table", () => {
    const html = renderToStaticMarkup(<IntervalChart title="Diagnosed" rows={[captureAf]} />);
    expect(html).toMatch(/<desc[^>]*>Capture AF: 1\.6% \(1\.1% to 2\.3%\), n\u00a0=\u00a01,737<\/desc>/);
    expect(html).toMatch(/<td[^>]*>1\.1% to 2\.3%<\/td><td[^>]*>1,737<\/td>/);
  });

  it("draws no point where no estimate is known", () => {
    const html = renderToStaticMarkup(
      <IntervalChart title="Possible" rows={[{ label: "x", low: 0, high: 0.069 }]} />,
    );
    expect(html).not.toContain("<circle");
    expect(html).toContain("not known");
  });

  it("gives two charts on one page different ids", () => {
    const html = renderToStaticMarkup(
      <>
        <IntervalChart title="One" rows={[captureAf]} />
        <IntervalChart title="Two" rows={[captureAf]} />
      </>,
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("an axis", () => {
  it("includes zero and places values in proportion", () => {
    const axis = horizontalAxis([0.05, 0.1], "percent");
    expect(axis.at(0)).toBe("0%");
    expect(axis.at(0.05)).toBe("50%");
    expect(axis.ticks.map((tick) => tick.text)).toContain("10%");
  });

  it("survives a single zero and negative values", () => {
    expect(horizontalAxis([0], "number").at(0)).toBe("0%");
    expect(horizontalAxis([-10, 10], "number").at(0)).toBe("50%");
    expect(valueText(-0.05, "percent")).toBe("−5.0%");
    // A difference of two shares is one of percentage points, not a share itself.
    expect(valueText(-0.05, "points")).toBe("−5.0");
    expect(horizontalAxis([0.05, 0.1], "points").ticks.map(({ text }) => text)).toContain("10");
  });
});

it("the bar chart's total is the sum of its parts", () => {
  const rows = [
    { label: "Text", value: 34 },
    { label: "Unmet", value: -8 },
  ];
  const html = renderToStaticMarkup(<BarChart title="Score" rows={rows} totalLabel="Score" decimals={0} />);
  expect(html).toMatch(/<desc[^>]*>Text: 34\. Unmet: −8\. Score: 26<\/desc>/);
});

it("the XmR chart names the points that signal and marks only them", () => {
  const points = [
    { label: "May", value: 10 },
    { label: "June", value: 3, flags: ["below the lower limit"] },
  ];
  const html = renderToStaticMarkup(
    <XmrChart title="Days" points={points} centre={8} limits={{ lower: 4, upper: 12 }} />,
  );
  expect(html).toContain("June: below the lower limit.");
  expect(html.match(/ix-chart__flag/g)).toHaveLength(1);
});

it("the XmR chart puts the numbers of what changed at once on one line, and only its ends stay on a telephone", () => {
  const points = ["May", "June", "July"].map((label) => ({ label, value: 10 }));
  const marks = [
    { after: 1, text: "one pathway was saved" },
    { after: 1, text: "another was saved" },
    { after: 2, text: "a cycle began" },
  ];
  const html = renderToStaticMarkup(<XmrChart title="Days" points={points} centre={8} marks={marks} />);
  expect(html.match(/ix-chart__change/g)).toHaveLength(2);
  expect(html).toMatch(/>1, 2<\/text>/);
  expect(html).toMatch(/>3<\/text>/);
  expect(html.match(/ix-chart__between"[^>]*>June</g)).toHaveLength(1);
  expect(html.match(/ix-chart__between/g)).toHaveLength(1);
});

it("the heat map’s table has as few columns as it can", () => {
  const row = (label: string) => ({
    label,
    cells: [1, 2, 3].map((n) => ({ level: 4 as const, text: `${label}${n}` })),
  });
  const head = (rows: ReturnType<typeof row>[]) =>
    renderToStaticMarkup(<HeatMap title="Totals" columns={["May", "June", "July"]} rows={rows} legend={[]} />)
      .match(/<thead>.*<\/thead>/)?.[0]
      .replace(/<[^>]+>/g, " ")
      .trim()
      .split(/\s+/);
  expect(head([row("A"), row("B")])).toEqual(["A", "B"]);
  expect(head(["A", "B", "C"].map(row))).toEqual(["May", "June", "July"]);
});

describe("a pathway before and after", () => {
  it("tells new, gone and changed steps apart", () => {
    const before = [
      { name: "Pulse check", owner: "GP" },
      { name: "Referral" },
      { name: "Clinic", owner: "Barts" },
    ];
    const after = [
      { name: "pulse check", owner: "Pharmacy" },
      { name: "Clinic", owner: "Barts" },
      { name: "Call" },
    ];
    expect(comparePathways(before, after)).toEqual({
      before: ["same", "gone", "same"],
      after: ["changed", "same", "new"],
    });
  });

  it("says durations in the unit people use", () => {
    expect([1, 45, 90, 2880, 20160].map(durationText)).toEqual([
      "1 minute",
      "45 minutes",
      "1.5 hours",
      "2 days",
      "2 weeks",
    ]);
  });
});

describe("bars of durations", () => {
  const rows = [
    { label: "Before", text: "About 12 weeks (national average)", from: 12, to: 12 },
    { label: "After", text: "2 to 3 weeks (planned)", from: 2, to: 3 },
  ];

  it("say how each time is known, in the picture’s description and in its table", () => {
    const html = renderToStaticMarkup(<DurationBars title="Weeks" unit="weeks" rows={rows} />);
    expect(html).toMatch(/<desc[^>]*>Before: About 12 weeks \(national average\)\. After: 2 to 3 weeks/);
    expect(html).toMatch(/<td[^>]*>2 to 3 weeks \(planned\)<\/td>/);
  });

  it("draw the end of a range lighter, and no range where there is none", () => {
    const html = renderToStaticMarkup(<DurationBars title="Weeks" unit="weeks" rows={rows} />);
    expect(html.match(/ix-chart__range/g)).toHaveLength(1);
    expect(html).toContain('width="80%"');
  });
});

it("a label breaks between words and loses none", () => {
  const lines = wrapText("Pharmacies referring to Harefield hospital in the second wave", 20);
  expect(lines.join(" ")).toBe("Pharmacies referring to Harefield hospital in the second wave");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
});

describe("the heat map", () => {
  const cell = (level: 0 | 4 | null, text: string) => ({ level, text });
  const rows = [{ label: "Pharmacy A", cells: [cell(4, "All"), cell(0, "Nothing"), cell(null, "Later")] }];
  const legend = [cell(4, "All"), cell(0, "Nothing"), cell(null, "Later")];
  const html = renderToStaticMarkup(
    <HeatMap title="By site" columns={["January", "February", "March"]} rows={rows} legend={legend} />,
  );

  it("tells each row in words and as a table", () => {
    expect(html).toMatch(/<desc[^>]*>Pharmacy A: All: 1, Nothing: 1, Later: 1<\/desc>/);
    expect(html).toMatch(
      />January<\/th><td>All<\/td>.*>February<\/th><td>Nothing<\/td>.*>March<\/th><td>Later</,
    );
  });

  it("marks each level by a shape too, for greyscale and print", () => {
    expect(html.match(/ix-heat__fill--4/g)).toHaveLength(2);
    expect(html.match(/ix-heat__none/g)).toHaveLength(2);
    expect(html.match(/ix-heat__later/g)).toHaveLength(2);
  });
});
